/** `node scripts/screenshot.ts`: takes docs/screenshots/shop.png and association.png, the pictures of the READMEs, from the built demo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { startDemoServer } from '../e2e/support/demo-server.ts';
import { startChromium } from '../e2e/support/chromium.ts';
import { build } from './build.ts';
import { root } from './root.ts';
import { serveExample } from './serve-example.ts';

const FOLDER = 'docs/screenshots';
const SIZE = { width: 1280, height: 1000 };
const PRODUCTS = [/^Ajouter Clémentines/, /^Ajouter Brocciu/, /^Ajouter Miel de maquis/];
/** What is left of the window above the map, so that one sees on whose page it stands. */
const ABOVE_MAP_PX = 150;
/** A README is opened often; a picture may not weigh more than a page. */
const MAX_BYTES = 200_000;

await build();
mkdirSync(join(root, FOLDER), { recursive: true });
const server = await startDemoServer();
const website = await serveExample({ folder: 'association-website', serverUrl: server.url });
const browser = await startChromium();
try {
  await take('shop.png', `${server.url}/corse-circuits-courts`, fillBasket);
  await take('association.png', website.url, findPoint);
} finally {
  await browser.close();
  await website.close();
  await server.stop();
}

async function take(name: string, address: string, prepare: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: SIZE, locale: 'fr-FR' });
  await page.goto(address);
  await prepare(page);
  await page.mouse.move(0, 0);
  const file = join(FOLDER, name);
  const { size } = await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .png({ palette: true, effort: 10 })
    .toFile(join(root, file));
  await page.close();
  console.log(`Wrote ${file} (${size} bytes)`);
  if (size > MAX_BYTES) throw new Error(`${file} weighs more than ${MAX_BYTES} bytes`);
}

async function fillBasket(page: Page): Promise<void> {
  const shop = page.locator('cagette-shop');
  await shop
    .getByRole('listitem')
    .filter({ hasText: 'Bastia' })
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .click();
  for (const name of PRODUCTS) await shop.getByRole('button', { name }).first().click();
  await shop.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await drawn(shop);
}

async function findPoint(page: Page): Promise<void> {
  const map = page.locator('cagette-pickup-map');
  await map.getByRole('combobox').fill('20250');
  await map.getByRole('option', { name: /Corte/ }).first().click();
  await map.getByRole('listitem').filter({ hasText: 'Gare de Corte' }).first().waitFor();
  await map.evaluate(
    (element, above) => window.scrollBy({ top: element.getBoundingClientRect().top - above, behavior: 'instant' }),
    ABOVE_MAP_PX,
  );
  await page.waitForLoadState('networkidle');
  await drawn(map);
}

/** Waits for the photos that are on the screen. */
async function drawn(element: Locator): Promise<void> {
  await element.locator('img').evaluateAll(async (images) => {
    const seen = images.filter((image) => image.getBoundingClientRect().top < window.innerHeight);
    await Promise.all(seen.map((image) => (image instanceof HTMLImageElement ? image.decode() : Promise.resolve())));
  });
}
