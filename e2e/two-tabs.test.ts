import { test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { walk } from './support/walk.ts';

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
  await two.shop.scrollIntoViewIfNeeded();
  await two.shop.getByRole('button', { name: /^Voir le panier 1 produit/ }).waitFor();

  await two.shop.getByRole('button', { name: /^Ajouter Salade/ }).click();
  await one.shop.getByRole('button', { name: /^Voir le panier 2 produits/ }).waitFor();
  await one.shop.getByRole('button', { name: /^Moins.*Courgettes/ }).click();
  await two.shop.getByRole('button', { name: /^Ajouter Courgettes/ }).waitFor();
  await two.shop.getByRole('button', { name: /^Voir le panier 1 produit/ }).waitFor();

  await leave();
});
