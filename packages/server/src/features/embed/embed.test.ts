import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedRoutes } from './embed.routes.ts';
import { widgetFile, widgetFiles } from './widget-files.ts';

const LOADER = `console.log('loader');${' '.repeat(500)}`;
let folder: string;
let dataDir: string;
const app = (locate = () => folder) =>
  embedRoutes(
    { config: { dataDir, publicUrl: 'https://cagette.example' }, logger: { warn: () => {} } },
    {
      bundles: widgetFiles('dist/embed/v1', locate),
      pictures: widgetFiles('assets/pictures', locate),
      elements: () => widgetFile('dist/custom-elements.json', locate),
    },
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagette-widget-'));
  dataDir = join(folder, 'data');
  mkdirSync(join(folder, 'dist/embed/v1/chunks'), { recursive: true });
  mkdirSync(join(folder, 'assets/pictures'), { recursive: true });
  writeFileSync(join(folder, 'dist/embed/v1/cagette.js'), LOADER);
  writeFileSync(join(folder, 'dist/embed/v1/chunks/shop-BxHG5A0n.js'), 'export {};');
  writeFileSync(join(folder, 'assets/pictures/honey.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the embed script', () => {
  it('is for any website and for five minutes', async () => {
    const response = await app().request('/embed/v1/cagette.js', { headers: { Origin: 'https://ferme.example' } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      vary: 'Accept-Encoding',
    });
    expect(await response.text()).toBe(LOADER);
  });

  it('is not sent again to who has it', async () => {
    const server = app();
    const etag = (await server.request('/embed/v1/cagette.js')).headers.get('ETag') ?? '';
    const again = await server.request('/embed/v1/cagette.js', { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('is compressed for %s', async (accepted, encoding, decompress) => {
    const response = await app().request('/embed/v1/cagette.js', { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.length).toBeLessThan(LOADER.length);
    expect(decompress(body).toString()).toBe(LOADER);
  });

  it('has chunks that never change under their name', async () => {
    const response = await app().request('/embed/v1/chunks/shop-BxHG5A0n.js');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/embed/v1/none.js',
    '/embed/v1/chunks/none-BxHG5A0n.js',
    '/embed/9.9.9/cagette.js',
    '/embed/9.9.9/manifest.json',
    '/embed/v1',
    '/embed/../secret.txt',
    '/embed/%2e%2e/%2e%2e/secret.txt',
    '/embed/..%2f..%2fsecret.txt',
    '/pictures/none.svg',
  ])('has nothing at %s', async (path) => {
    expect((await app().request(path)).status).toBe(404);
  });

  it('comes with pictures that are kept for a day', async () => {
    const response = await app().request('/pictures/honey.svg');
    expect([response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([
      'image/svg+xml',
      'public, max-age=86400',
    ]);
  });

  it('says in words that it was not built, and is found once it is', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'cagette-widget-'));
    const server = app(() => empty);
    const early = await server.request('/embed/v1/cagette.js');
    expect([early.status, await early.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    mkdirSync(join(empty, 'dist/embed/v1'), { recursive: true });
    writeFileSync(join(empty, 'dist/embed/v1/cagette.js'), LOADER);
    expect((await server.request('/embed/v1/cagette.js')).status).toBe(200);
    rmSync(empty, { recursive: true });
  });
});

describe('the page about the element', () => {
  const element = {
    modules: [
      {
        declarations: [
          {
            name: 'Shop',
            tagName: 'cagette-shop',
            description: 'A farm’s shop.',
            attributes: [{ name: 'organisation', description: 'whose shop', type: { text: 'string' } }],
            members: [{ name: 'customer', description: 'who it is', type: { text: 'KnownCustomer | null' } }],
            events: [
              { name: 'cagette-ready', description: 'shown', type: { text: 'ReadyEvent' } },
              { name: 'cagette-place-request', description: 'orders', type: { text: 'PlaceRequest' } },
            ],
            slots: [{ name: '', description: 'a link' }],
            cssParts: [{ name: 'basket', description: 'beside the shelf' }],
            cssProperties: [{ name: '--cagette-accent', description: 'buttons <and> marks', default: '#3f5f2a' }],
          },
          { name: 'ReadyEvent', superclass: { name: 'Event' }, members: [{ name: 'whose', type: { text: 'Slug' } }] },
          { name: 'PlaceRequest', superclass: { name: 'RequestEvent' }, members: [] },
        ],
      },
    ],
  };

  it('shows everything a page can use, as text, under a policy without scripts', async () => {
    writeFileSync(join(folder, 'dist/custom-elements.json'), JSON.stringify(element));
    const response = await app().request('/docs/elements');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const page = await response.text();
    for (const { name, description } of [
      ...element.modules[0]!.declarations[0]!.attributes!,
      ...element.modules[0]!.declarations[0]!.events!,
    ]) {
      expect(page).toContain(`<code>${name}</code>`);
      expect(page).toContain(description);
    }
    expect(page).toContain('buttons &lt;and&gt; marks');
    expect(page).toContain('default #3f5f2a');
    expect(page).toMatch(/id="cagette-shop-requests"[\s\S]*cagette-place-request[\s\S]*id="cagette-shop-theming"/);
    expect(page).toMatch(/id="cagette-shop-facts-cagette-ready"[\s\S]*<code>whose<\/code>[\s\S]*Slug/);
  });

  it('says in words that the elements were not built', async () => {
    expect((await app(() => join(folder, 'none')).request('/docs/elements')).status).toBe(503);
  });
});
