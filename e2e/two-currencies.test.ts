import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { openFarm } from './support/new-farm.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsite();

test('Swiss francs beside French euros on one page, each in its own language and spelling, with a basket each', async () => {
  const products = [{ name: 'Alpkäse', price: '1234,50' }];
  await openFarm(farm.server, { slug: 'alphof', products, currency: 'CHF' });
  const { page, leave } = await farm.visit();
  const shops = `<cagette-shop organisation="alphof" lang="de-CH"></cagette-shop>
    <cagette-shop organisation="ferme-petra-bianca"></cagette-shop>`;
  await page.goto(await serveOwnPage(farm.website, shops));
  const swiss = page.locator('cagette-shop').first();
  const french = walk(page, page.locator('cagette-shop').last());

  await comeTo(swiss);
  // No German yet: English words, Swiss figures.
  await swiss.getByRole('button', { name: /^Add Alpkäse/ }).click();
  await swiss.getByRole('button', { name: /basket.*CHF\s1[’']234\.50/ }).waitFor();
  await french.toTheShelf();
  await french.add('Sauce tomate');
  await french.shop.getByRole('button', { name: /^Voir le panier.*6,10\s€/ }).waitFor();
  expect(await swiss.getByText('€').count()).toBe(0);
  expect(await french.shop.getByText('CHF').count()).toBe(0);
  await leave();
});
