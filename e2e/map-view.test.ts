import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { joinBrowser } from './support/chromium.ts';
import { visit } from './support/visitor.ts';
import { comeTo } from './support/come-to.ts';

/** On an association's own website, whose policy lets in the Cagette server and nothing else, no parsed markup either. */
const policy = (server: string) =>
  [
    "default-src 'none'",
    `script-src ${server}`,
    "style-src 'self'",
    `connect-src ${server}`,
    `img-src ${server}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
const WIDE = { width: 1280, height: 900, reducedMotion: 'reduce' } as const;
let browser: Browser;
let association: ServerType;
let associationUrl: string;

beforeAll(async () => {
  const { url } = inject('demoServer');
  const app = new Hono();
  app.get('/', (c) => {
    c.header('Content-Security-Policy', policy(url));
    return c.html(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Réseau</title>
      <script type="module" src="${url}/embed/v1/cagette.js"></script>
      <cagette-pickup-map organisation="corse-circuits-courts"><a href="${url}/corse-circuits-courts">Où retirer</a></cagette-pickup-map>${'<br>'.repeat(60)}`);
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  associationUrl = await new Promise((resolve) => {
    association = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}/`));
  });
  browser = await joinBrowser(inject('browserAddress'));
});
afterAll(async () => {
  await browser?.close();
  association?.close();
});

async function openMap(page: Page) {
  await page.goto(associationUrl);
  const map = page.locator('cagette-map-view');
  await comeTo(map);
  await map
    .getByRole('button', { name: /points de retrait/ })
    .first()
    .waitFor();
  const surface = map.getByRole('group', { name: 'Carte des points de retrait' });
  return {
    map,
    surface,
    cluster: map.getByRole('button', { name: /^\d+ points de retrait/ }) /** How large things are drawn. */,
    scale: async () => `${await map.locator('.scale').textContent()} ${await map.locator('.scale svg').getAttribute('width')}`,
  };
}

test('the map stands under a policy that forbids all but this server, and is moved, zoomed and brought back', async () => {
  const { page, leave } = await visit(browser, WIDE);
  const { map, surface, scale, cluster } = await openMap(page);
  await expect.poll(() => map.locator('.outline .land').getAttribute('d')).toMatch(/^M/);
  await expect.poll(() => map.locator('.towns').textContent()).toContain('Ajaccio');
  const whole = await scale();
  const clusters = await cluster.count();

  const box = await surface.boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + 80];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  await comeTo(map);

  await map.getByRole('button', { name: 'Rapprocher' }).click();
  await expect.poll(() => scale()).not.toBe(whole);
  await surface.dblclick({ position: { x: 60, y: 300 } });
  await page.mouse.move(x, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + 200, y + 120, { steps: 4 });
  await page.mouse.up();
  await map.getByRole('button', { name: 'Tout le réseau' }).click();
  await expect.poll(() => scale()).toBe(whole);
  await expect.poll(() => cluster.count()).toBe(clusters);
  await leave();
});

test('a point is found and chosen on the map by keyboard alone, and its card leads to an order', async () => {
  const { page, leave } = await visit(browser, WIDE);
  const { map, surface, scale } = await openMap(page);
  await surface.focus();
  const whole = await scale();
  await page.keyboard.press('+');
  await expect.poll(() => scale()).not.toBe(whole);
  for (let presses = 0; presses < 8 && (await map.locator('.marker.open:not(.cluster)').count()) === 0; presses++) {
    const cluster = map.getByRole('button', { name: /^\d+ points de retrait, dont|commandes ouvertes$/ }).first();
    await cluster.focus();
    const before = await scale();
    await page.keyboard.press('Enter');
    await expect.poll(() => scale()).not.toBe(before);
    await page.waitForLoadState('networkidle');
  }
  const point = map.locator('.marker.open:not(.cluster)').first();
  await point.focus();
  await page.keyboard.press('Enter');
  const order = map.getByRole('link', { name: 'Commander ici' });
  await order.waitFor();
  expect(await order.getAttribute('href')).toMatch(/#distribution=dst_/);
  await expect.poll(() => map.locator('.marker.chosen').count()).toBe(1);
  await leave();
});

test('nothing of the map is asked of anybody but its server', async () => {
  const { page, leave } = await visit(browser, WIDE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openMap(page);
  await expect.poll(() => asked.filter((path) => /^\/outline\/[0-9a-f]{8}\/\d-\d+-\d+\.json$/.test(path)).length).toBeGreaterThan(0);
  await leave();
});
