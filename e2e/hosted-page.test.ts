import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';

const farm = farmWebsite();

test('the hosted page becomes the shop, under its own policy, and asks nobody else for anything', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.server.url}/`);
  await page.getByRole('link', { name: 'Corse circuits courts' }).click();
  const shop = page.locator('cagette-shop');
  await shop
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .click();
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .click();
  expect(await page.locator('.readable').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await leave();
});

test('without JavaScript the hosted page can be read, with prices per kilogram', async () => {
  const context = await farm.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${farm.server.url}/ferme-petra-bianca`);
  expect(await page.getByRole('heading', { name: 'Tomates cœur de bœuf' }).isVisible()).toBe(true);
  expect(await page.getByText(/soit 13,33\s€\/kg/).isVisible()).toBe(true);
  expect(await page.getByText('il faut que JavaScript soit actif').isVisible()).toBe(true);
  await context.close();
});

test('when the embed script is blocked the list unfolds by itself', async () => {
  const { page, leave } = await farm.visit();
  await page.route('**/embed/**', (route) => route.abort());
  await page.goto(`${farm.server.url}/ferme-petra-bianca`);
  await page.getByRole('heading', { name: 'Tomates cœur de bœuf' }).waitFor({ state: 'visible' });
  await leave({ provoked: true });
});

test('the documentation of the API can be read in any width', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.server.url}/docs#placeOrder`);
  expect(await page.getByText('/v1/orders', { exact: true }).first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await leave();
});
