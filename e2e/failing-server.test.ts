import { expect, test } from 'vitest';
import { errorsTold } from './support/errors-told.ts';
import { callsOf, failures, REFERENCE } from './support/failures.ts';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsiteBehindProxy();
const DISTRIBUTIONS = /GET .*\/v1\/organisations\/[^/]+\/distributions/;
const SHELF = /GET .*\/v1\/distributions\/[^/]+\/shelf/;

test.each(failures)(
  '%s while opening: said in words, with the way to the hosted page, and mended without loading again',
  async (fault, line, tries, words) => {
    const { page, leave } = await farm.visit();
    const told = await errorsTold(page);
    const tried = callsOf(page, DISTRIBUTIONS);
    farm.proxy.fault(DISTRIBUTIONS, fault);
    await page.goto(`${farm.website.url}/#commander`);
    const { shop, alert, retry, toTheShelf } = walk(page);
    await alert.getByText(words).waitFor();
    expect(tried).toHaveLength(tries);
    expect(await shop.getByRole('link', { name: 'Commander' }).getAttribute('href')).toBe(`${farm.proxy.url}/ferme-petra-bianca`);
    farm.proxy.mend();
    await retry.click();
    await toTheShelf();
    expect(told).toEqual([line.replace(REFERENCE, '')]);
    await leave({ said: [`cagette: ${line}`] });
  },
);

test.each(failures.filter(([fault]) => fault === 'down' || fault === 'server.error'))(
  '%s before the shelf: said in its place, the choice is kept, and it comes on request',
  async (fault, line, tries, words) => {
    const { page, leave } = await farm.visit();
    const told = await errorsTold(page);
    const tried = callsOf(page, SHELF);
    await page.goto(`${farm.website.url}/#commander`);
    const { shop, alert, retry, distribution } = walk(page);
    await distribution().waitFor();
    farm.proxy.fault(SHELF, fault);
    await distribution().click();
    await alert.getByText(words).waitFor();
    expect(tried).toHaveLength(tries);
    expect(await shop.getByRole('link', { name: 'Commander' }).getAttribute('href')).toBe(`${farm.proxy.url}/ferme-petra-bianca`);
    farm.proxy.mend();
    await retry.click();
    await shop
      .getByRole('button', { name: /^Ajouter/ })
      .first()
      .waitFor();
    expect(told).toEqual([line.replace(REFERENCE, '')]);
    await leave({ said: [`cagette: ${line}`] });
  },
);

test('where the page has no link in the shop, what fails names the shop’s own page', async () => {
  const { page, leave } = await farm.visit();
  const hosted = `${farm.proxy.url}/ferme-petra-bianca`;
  // All code but what the shelf needs.
  farm.proxy.fault(/GET .*\/chunks\/(?!shop-)/, 'down');
  await page.goto(await serveOwnPage(farm.website, '<cagette-shop organisation="ferme-petra-bianca"></cagette-shop>'));
  const { shop, alert, retry, distribution } = walk(page);
  await comeTo(shop);
  await distribution().waitFor();
  await shop.getByRole('button', { name: 'Mes commandes' }).click();
  await alert.getByText(/n’a pas marché de notre côté/).waitFor();
  expect(await shop.getByRole('link', { name: hosted }).getAttribute('href')).toBe(hosted);
  farm.proxy.mend();
  await retry.click();
  await shop.getByRole('heading', { name: 'Mes commandes', exact: true }).waitFor();
  farm.proxy.fault(/POST .*\/v1\//, 'server.error');
  await shop.getByRole('textbox', { name: /^E-mail/ }).fill('panne@example.org');
  await page.keyboard.press('Enter');
  await alert.getByText(/n’a pas marché de notre côté/).waitFor();
  expect(await shop.getByRole('link', { name: hosted }).getAttribute('href')).toBe(hosted);
  await leave({ said: ['cagette: script.failed', `cagette: server.error${REFERENCE}`] });
});

test('a shop that does not exist is said to, and the page’s link stays', async () => {
  const { page, leave } = await farm.visit();
  const told = await errorsTold(page);
  await page.goto(
    await serveOwnPage(farm.website, '<cagette-shop organisation="ferme-inconnue"><a href="/contact">Nous écrire</a></cagette-shop>'),
  );
  const { shop, alert } = walk(page);
  await comeTo(shop);
  await alert.getByText('Cette boutique n’existe pas, ou plus.').waitFor();
  expect(await shop.getByRole('link', { name: 'Nous écrire' }).isVisible()).toBe(true);
  expect(told).toEqual(['organisation.notFound']);
  await leave({ said: [/^cagette: organisation\.notFound \(\S+\)$/] });
});
