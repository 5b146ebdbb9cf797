import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/root.ts';
import { runQuietly } from '../scripts/run-tool.ts';
import { farmWebsite } from './support/farm-website.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite('react');

test('the website in React counts what is in the basket in its own header, and says thank you in its own words', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(farm.website.url);
  const { shop, toTheShelf, fillIn } = walk(page);
  const header = page.getByRole('banner');
  await header.getByText('vide').waitFor();
  await toTheShelf();
  await shop.getByRole('button', { name: /^Ajouter Courgettes/ }).click();
  await header.getByText('1 produit', { exact: true }).waitFor();
  await shop.getByRole('button', { name: /^Ajouter Salade/ }).click();
  await shop.getByRole('button', { name: /^Plus.*Salade/ }).click();
  await header.getByText('2 produits').waitFor();
  await page.reload();
  await header.getByText('2 produits').waitFor();

  await shop.getByRole('button', { name: /^Voir le panier/ }).click();
  await shop.getByRole('button', { name: /^Commander$/ }).click();
  await fillIn('react@example.org');
  await shop.getByRole('button', { name: /^Commander/ }).click();
  const thanks = page.locator('main > .thanks');
  await thanks.waitFor();
  const code = await thanks.locator('strong').textContent();
  expect(code).toMatch(/^[A-Z0-9]{3}-\d{3}$/);
  await shop
    .getByText(code ?? '')
    .first()
    .waitFor();
  await header.getByText('vide').waitFor();

  await leave();
});

test('its TSX compiles against the types of the built package', async () => {
  expect(await runQuietly('typescript/bin/tsc', ['-p', join(root, 'examples/react')])).toEqual({ code: 0, output: '' });
});
