import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { mapWalk } from './support/map-walk.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = `{
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
}`;
const farm = farmWebsite();
const association = farmWebsite('association-website');

/** What axe finds in the shop, or in what a selector names, a line each. */
async function faults(page: Page, selector = 'cagette-shop'): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run('${selector}', ${OPTIONS})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing in forced colours, %s, from the distributions to the order',
  async (colorScheme) => {
    // The page's policy keeps axe out; what it forbids the shop is for the other journeys to see.
    const { page, leave } = await farm.visit({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    await page.goto(farm.website.url);
    await page.evaluate(axe);
    const { shop, toTheShelf, fillIn } = walk(page);
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      found[state] = await faults(page);
    };
    await comeTo(shop);
    await shop
      .getByRole('button', { name: /^Choisir/ })
      .first()
      .waitFor();
    await look('distributions');
    await toTheShelf();
    await look('shelf');
    await shop.getByRole('button', { name: /^Détails.*Sauce tomate/ }).click();
    await shop.getByRole('dialog').waitFor();
    await look('product');
    await shop.getByRole('button', { name: /^Fermer/ }).click();
    await shop.getByRole('button', { name: /^Ajouter Sauce tomate/ }).click();
    await shop.getByRole('button', { name: /^Voir le panier/ }).click();
    await shop.getByRole('dialog').waitFor();
    await look('basket');
    await shop.getByRole('button', { name: /^Commander$/ }).click();
    await shop.getByRole('button', { name: /^Commander/ }).click();
    await shop.getByText(/champs sont à revoir/).waitFor();
    await look('checkout with faults');
    await fillIn(`${colorScheme}@example.org`);
    await shop.getByRole('button', { name: /^Commander/ }).click();
    await shop.getByRole('button', { name: /^Modifier ou annuler/ }).waitFor();
    await look('confirmation');
    await shop.getByRole('button', { name: /^Modifier ou annuler/ }).click();
    await shop.getByRole('button', { name: /^Annuler la commande/ }).waitFor();
    await look('my order');
    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
    expect(Object.keys(found)).toHaveLength(7);
    await leave();
  },
);

const SCREENS = [
  { colorScheme: 'light', width: 360, height: 740 },
  { colorScheme: 'dark', width: 1280, height: 900 },
] as const;

test.each(SCREENS)('axe finds nothing on a whole page with map, shop and figures, $colorScheme at $width px', async (screen) => {
  const { page, leave } = await association.visit({ ...screen, reducedMotion: 'reduce', bypassCSP: true });
  for (const address of [association.website.url, `${association.server.url}/corse-circuits-courts`]) {
    await page.goto(address);
    await page.evaluate(axe);
    const { cards } = mapWalk(page);
    for (const tag of ['cagette-pickup-map', 'cagette-shop', 'cagette-impact']) await comeTo(page.locator(tag));
    await cards.first().waitFor();
    await page
      .getByRole('button', { name: /^Choisir/ })
      .first()
      .waitFor();
    await page.locator('cagette-impact').getByRole('table').first().waitFor({ state: 'attached' });
    expect(await faults(page, 'html'), address).toEqual([]);
  }
  await leave();
});

test.each(['light', 'dark'] as const)('axe finds nothing on the page of an association’s pickup points, %s', async (colorScheme) => {
  const { page, leave } = await farm.visit({ colorScheme, bypassCSP: true });
  for (const asked of ['', '?pres=corte', '?pres=xyzzyx', '?lang=en']) {
    await page.goto(`${farm.server.url}/corse-circuits-courts/points-de-retrait${asked}`);
    await page.evaluate(axe);
    expect(await faults(page, 'html'), asked).toEqual([]);
  }
  await leave();
});
