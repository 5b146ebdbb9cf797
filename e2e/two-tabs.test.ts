import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { ordersOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsite();

test('two tabs share one basket, whichever it is filled in', async () => {
  const { page: first, context, leave } = await farm.visit();
  await first.goto(farm.website.url);
  const one = walk(first);
  await one.toTheShelf();
  await one.shop.getByRole('button', { name: /^Ajouter Courgettes/ }).click();

  const second = await context.newPage();
  await second.goto(farm.website.url);
  const two = walk(second);
  await comeTo(two.shop);
  await two.shop.getByRole('button', { name: /^Voir le panier 1 produit/ }).waitFor();

  await two.shop.getByRole('button', { name: /^Ajouter Salade/ }).click();
  await one.shop.getByRole('button', { name: /^Voir le panier 2 produits/ }).waitFor();
  await one.shop.getByRole('button', { name: /^Moins.*Courgettes/ }).click();
  await two.shop.getByRole('button', { name: /^Ajouter Courgettes/ }).waitFor();
  await two.shop.getByRole('button', { name: /^Voir le panier 1 produit/ }).waitFor();

  await leave();
});

test('an order placed in one tab takes its lines out of the basket in the other', async () => {
  const { page: first, context, leave } = await farm.visit();
  const email = 'deux-onglets@example.org';
  await first.goto(`${farm.website.url}/#commander`);
  const one = walk(first);
  await one.toTheShelf();
  await one.add('Courgettes');
  const second = await context.newPage();
  await second.goto(`${farm.website.url}/#commander`);
  const two = walk(second);
  await two.basketBar(1).waitFor();
  // A tab behind another draws once a second, and each step here waits for a picture.
  await first.bringToFront();
  await one.toTheCheckout();
  await one.fillIn(email);
  await one.place.click();
  const code = await one.orderCode();
  await two.addButton('Courgettes').waitFor();
  await two.basketBar(0).waitFor();
  expect(await ordersOf(farm.server, email)).toEqual([code]);
  await leave();
});
