/** `node scripts/screenshot.ts`: takes docs/screenshots/shop.png, the picture of the README, from the built demo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { startDemoServer } from '../e2e/support/demo-server.ts';
import { startChromium } from '../e2e/support/chromium.ts';
import { build } from './build.ts';
import { root } from './root.ts';

const FILE = 'docs/screenshots/shop.png';
const SIZE = { width: 1280, height: 1000 };
const PRODUCTS = [/^Ajouter Clémentines/, /^Ajouter Brocciu/, /^Ajouter Miel de maquis/];
/** A README is opened often; a picture may not weigh more than a page. */
const MAX_BYTES = 200_000;

await build();
const server = await startDemoServer();
const browser = await startChromium();
try {
  const page = await browser.newPage({ viewport: SIZE, locale: 'fr-FR' });
  await page.goto(`${server.url}/corse-circuits-courts`);
  const shop = page.locator('cagette-shop');
  await shop
    .getByRole('listitem')
    .filter({ hasText: 'Bastia' })
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .click();
  for (const name of PRODUCTS) await shop.getByRole('button', { name }).first().click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await shop.locator('img').evaluateAll(async (images) => {
    const seen = images.filter((image) => image.getBoundingClientRect().top < window.innerHeight);
    await Promise.all(seen.map((image) => (image instanceof HTMLImageElement ? image.decode() : Promise.resolve())));
  });
  mkdirSync(join(root, 'docs/screenshots'), { recursive: true });
  const png = await page.screenshot();
  const { size } = await sharp(png).png({ palette: true, effort: 10 }).toFile(join(root, FILE));
  console.log(`Wrote ${FILE} (${size} bytes)`);
  if (size > MAX_BYTES) throw new Error(`${FILE} weighs more than ${MAX_BYTES} bytes`);
} finally {
  await browser.close();
  await server.stop();
}
