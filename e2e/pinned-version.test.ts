import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { joinBrowser } from './support/chromium.ts';
import { visit } from './support/visitor.ts';
import { walk } from './support/walk.ts';

interface Manifest {
  readonly version: string;
  readonly snippets: Readonly<Record<'floating' | 'pinned' | 'importMap', string>>;
}

const LINK = '<cagette-shop organisation="ferme-petra-bianca"><a href="https://cagette.example/ferme">Commander</a></cagette-shop>';
let browser: Browser;
let manifest: Manifest;
let farm: ServerType;
let farmUrl: string;

beforeAll(async () => {
  const app = new Hono();
  app.get('/', (c) =>
    c.html(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Ferme</title><link rel="icon" href="data:,">
      <style>cagette-shop { display: block; min-height: 100vh; }</style>${c.req.query('snippets')}${LINK}`),
  );
  farmUrl = await new Promise((resolve) => {
    farm = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}/`));
  });
  browser = await joinBrowser(inject('browserAddress'));
  manifest = (await (await fetch(`${inject('demoServer').url}/embed/v1/manifest.json`)).json()) as Manifest;
});
afterAll(async () => {
  await browser?.close();
  farm?.close();
});

/** The farm's page with these snippets, which somebody has altered files of on the way. */
async function open(page: Page, snippets: readonly string[], altered?: RegExp): Promise<void> {
  if (altered) {
    await page.route(altered, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nglobalThis.isAltered = true;` });
    });
  }
  await page.goto(`${farmUrl}?${new URLSearchParams({ snippets: snippets.join('') })}`);
}

const isAltered = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'isAltered') === true);

test('the pinned snippet with its import map is a whole shop from the address of its version', async () => {
  const { page, leave } = await visit(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, [manifest.snippets.importMap, manifest.snippets.pinned]);
  const { toTheShelf, add, basketBar } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await basketBar().waitFor();
  expect(asked.filter((path) => path.startsWith('/embed/') && !path.startsWith(`/embed/${manifest.version}/`))).toEqual([]);
  await leave();
});

test('a loader that was altered is not run, and the link stays', async () => {
  const { page, complaints } = await visit(browser);
  await open(page, [manifest.snippets.pinned], /\/cagette\.js$/);
  await expect.poll(() => complaints.join()).toContain('digest');
  expect(await isAltered(page)).toBe(false);
  await page.getByRole('link', { name: 'Commander' }).waitFor();
});

test('a chunk that was altered is not run where the page has the import map, and the link stays', async () => {
  const { page, complaints } = await visit(browser);
  await open(page, [manifest.snippets.importMap, manifest.snippets.pinned], /\/chunks\/shop-/);
  await expect.poll(() => complaints.join()).toContain('cagette: script.failed');
  expect(await isAltered(page)).toBe(false);
  await page.getByRole('link', { name: 'Commander' }).waitFor();
});

test('without the import map only the loader is held to its hash', async () => {
  const { page } = await visit(browser);
  await open(page, [manifest.snippets.pinned], /\/chunks\/shop-/);
  await walk(page).toTheShelf();
  expect(await isAltered(page)).toBe(true);
});
