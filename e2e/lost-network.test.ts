import { expect, test } from 'vitest';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { ordersOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsiteBehindProxy();

test('cut before the distribution is opened, the shelf comes by itself once the network is back', async () => {
  const { page, context, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, distribution } = walk(page);
  await distribution().waitFor();
  // What moves from here on is the notice that there is no network, not the page loading.
  await page.keyboard.press('Shift');
  await context.setOffline(true);
  await distribution().click();
  await shop.getByText(/^La connexion ne passe pas/).waitFor();
  await context.setOffline(false);
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .waitFor();
  await leave({ said: ['cagette: network.failed'] });
});

test('cut on the shelf, the basket is filled and the form is filled in without network; the order is placed once, by itself, when it is back', async () => {
  const { page, context, leave } = await farm.visit();
  const email = 'hors-ligne@example.org';
  await page.goto(`${farm.website.url}/#commander`);
  const { add, more, toTheShelf, basketBar, toTheCheckout, fillIn, place, shop, orderCode, typed } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  // The form comes with the first product, before anybody asks for it.
  await page.waitForFunction(() => customElements.get('cagette-checkout'));
  await context.setOffline(true);
  await more('Courgettes');
  await add('Sauce tomate');
  await basketBar(2).waitFor();
  await toTheCheckout();
  await fillIn(email);
  await place.click();
  await shop.getByText(/partira dès qu’il revient/).waitFor();
  expect(await typed()).toMatchObject({ name: 'Ghjulia Paoli', email });
  expect(await ordersOf(farm.server, email)).toEqual([]);
  await context.setOffline(false);
  const code = await orderCode();
  expect(await ordersOf(farm.server, email)).toEqual([code]);
  await leave({ provoked: true });
});

test('the answer lost, the order is there once, also after the page was loaded again', async () => {
  const { page, leave } = await farm.visit();
  const email = 'reponse-perdue@example.org';
  await page.goto(`${farm.website.url}/#commander`);
  const { add, toTheShelf, toTheCheckout, fillIn, place, sendAgain, orderCode, shop, loadAgain } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await toTheCheckout();
  await fillIn(email);
  farm.proxy.fault(/POST \/v1\/orders/, 'lost');
  await place.click();
  await sendAgain.waitFor();
  await shop.getByText(/ne sera passée qu’une fois/).waitFor();
  const taken = await ordersOf(farm.server, email);
  expect(taken).toHaveLength(1);

  farm.proxy.fault(/POST \/v1\/orders/, 'held');
  await loadAgain();
  await shop.getByRole('button', { name: /^Envoi/ }).waitFor();
  // What moves from here on is the answer coming, not the page loading.
  await page.keyboard.press('Shift');
  farm.proxy.mend();
  expect([await orderCode()]).toEqual(taken);
  expect(await ordersOf(farm.server, email)).toEqual(taken);
  await leave({ said: ['cagette: network.failed'] });
});

test('what was typed and put into the basket outlives a reload', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { add, toTheShelf, toTheCheckout, fillIn, typed, basketBar, loadAgain } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await toTheCheckout();
  await fillIn('rechargee@example.org');
  await loadAgain();
  await basketBar(1).waitFor();
  await toTheCheckout();
  expect(await typed()).toMatchObject({ name: 'Ghjulia Paoli', email: 'rechargee@example.org' });
  await leave();
});
