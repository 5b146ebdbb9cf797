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
  expect(await page.locator('.readable').filter({ visible: true }).count()).toBe(0);
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

test('without JavaScript an association’s page says where and when to collect, and a commune finds the nearest', async () => {
  const context = await farm.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${farm.server.url}/corse-circuits-courts`);
  const market = page.getByRole('listitem').filter({ hasText: "Place de l'Hôtel de Ville, 20200 Bastia" });
  expect(await market.getByText(/^Prochaine distribution le /).isVisible()).toBe(true);
  expect(await market.getByText(/^Commandes ouvertes jusqu’au /).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Tomates cœur de bœuf' }).isVisible()).toBe(true);
  expect(await page.getByRole('img', { name: /^Les chiffres de Corse circuits courts/ }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: 'Tous les points de retrait' }).click();
  await page.getByRole('searchbox', { name: 'Votre commune ou votre code postal' }).fill('20220');
  await page.getByRole('button', { name: 'Chercher' }).click();
  expect(await page.getByRole('heading', { name: "Au plus près de L'Île-Rousse (20220)" }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Halle couverte');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

test('a link from the list of points opens that distribution in the shop, which comes into view', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.server.url}/corse-circuits-courts/points-de-retrait?pres=calvi`);
  await page.getByRole('link', { name: 'Commander ici (Office de tourisme)' }).click();
  const shop = page.locator('cagette-shop');
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .waitFor();
  expect(await shop.getByText('Office de tourisme').first().isVisible()).toBe(true);
  const { y } = (await shop.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(100);
  await leave();
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
