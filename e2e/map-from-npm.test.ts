import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { rolldown } from 'rolldown';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { joinBrowser } from './support/chromium.ts';
import { visit } from './support/visitor.ts';

const WIDE = { width: 1280, height: 900 };
let browser: Browser;
let website: ServerType;
let websiteUrl: string;

/** A website made with the package, which has Leaflet as it is published. */
beforeAll(async () => {
  const { url } = inject('demoServer');
  const bundle = await rolldown({
    input: join(import.meta.dirname, '../packages/widget/dist/define.js'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  const scripts = new Map(output.flatMap((chunk) => (chunk.type === 'chunk' ? [[`/${chunk.fileName}`, chunk.code]] : [])));
  const app = new Hono();
  for (const [path, code] of scripts) app.get(path, (c) => c.body(code, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', (c) => {
    if (c.req.query('strict') !== undefined) c.header('Content-Security-Policy', "require-trusted-types-for 'script'");
    return c.html(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Réseau</title><script type="module" src="/define.js"></script>
      <cagette-pickup-map organisation="corse-circuits-courts" server="${url}"></cagette-pickup-map>`);
  });
  websiteUrl = await new Promise((resolve) => {
    website = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}/`));
  });
  browser = await joinBrowser(inject('browserAddress'));
});
afterAll(async () => {
  await browser?.close();
  website?.close();
});

test('from npm the map is there, and sets nothing on the page’s window', async () => {
  const { page } = await visit(browser, WIDE);
  await page.goto(websiteUrl);
  await page
    .locator('cagette-map-view')
    .getByRole('button', { name: /points de retrait/ })
    .first()
    .waitFor();
  expect(await page.evaluate(() => 'L' in window)).toBe(false);
});

test('where Trusted Types stop Leaflet as it is published, the list stays and says so', async () => {
  const { page, complaints } = await visit(browser, WIDE);
  await page.goto(`${websiteUrl}?strict`);
  await expect.poll(() => complaints.filter((line) => line.startsWith('cagette:'))).toEqual(['cagette: map.blocked']);
  const list = page.locator('cagette-pickup-map');
  await list.getByText('La carte ne peut pas s’afficher sur cette page. La liste dit la même chose.').waitFor();
  expect(await list.getByRole('listitem').count()).toBeGreaterThan(5);
  expect(await list.locator('.marker').count()).toBe(0);
});
