import { expect, test } from 'vitest';
import { cutOff } from './support/cut-off.ts';
import { farmWebsite } from './support/farm-website.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();

// 640 px at 200 % are 320 px of layout, each two dots wide: https://www.w3.org/TR/WCAG22/#reflow
test.each([
  ['a phone of 320 px', { width: 320, height: 568, deviceScaleFactor: 2, hasTouch: true, isMobile: true }],
  ['a window of 640 px at 200 %', { width: 320, height: 400, deviceScaleFactor: 2 }],
])('on %s nothing is cut and nothing scrolls sideways, up to the placed order', async (_, screen) => {
  const { page, leave } = await farm.visit(screen);
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, distribution, toTheShelf, add, more, basketBar, toTheCheckout, fillIn, place, orderCode } = walk(page);
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    found[state] = await cutOff(page);
  };
  await distribution().waitFor();
  await look('distributions');
  await toTheShelf();
  await add('Courgettes');
  await more('Courgettes');
  await add('Sauce tomate');
  await look('shelf');
  await shop.getByRole('button', { name: /^Détails.*Sauce tomate/ }).click();
  await shop.getByRole('dialog').waitFor();
  await look('product');
  await page.keyboard.press('Escape');
  await basketBar(2).click();
  await shop.getByRole('dialog').waitFor();
  await look('basket');
  await page.keyboard.press('Escape');
  await toTheCheckout();
  await place.click();
  await shop.getByText(/champs sont à revoir/).waitFor();
  await look('checkout with faults');
  await fillIn(`ecran-${screen.height}@example.org`);
  await place.click();
  await orderCode();
  await look('confirmation');
  await shop.getByRole('button', { name: /^Modifier ou annuler/ }).click();
  await shop.getByRole('button', { name: /^Annuler la commande/ }).waitFor();
  await look('my order');
  expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
  expect(Object.keys(found)).toHaveLength(7);
  await leave();
});
