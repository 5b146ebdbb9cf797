import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './root.ts';
import { type ServedExample, serveExample } from './serve-example.ts';

let folder: string;
let example: ServedExample;

beforeAll(async () => {
  mkdirSync(join(root, 'examples'), { recursive: true });
  folder = mkdtempSync(join(root, 'examples', 'test-'));
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="https://cagette.example/embed/v1/cagette.js"></script>');
  writeFileSync(join(folder, 'style.css'), '/* https://cagette.example */');
  example = await serveExample({ folder: basename(folder), serverUrl: 'http://127.0.0.1:9000/' });
});

afterAll(async () => {
  await example.close();
  rmSync(folder, { recursive: true });
});

test('a page speaks to the real server', async () => {
  const page = await fetch(`${example.url}/`);
  expect(await page.text()).toBe('<script type="module" src="http://127.0.0.1:9000/embed/v1/cagette.js"></script>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('every answer carries the strict policy', async () => {
  for (const path of ['/', '/style.css', '/nothing-here']) {
    const { headers } = await fetch(example.url + path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src http://127.0.0.1:9000; style-src 'self'; connect-src http://127.0.0.1:9000; img-src 'self' http://127.0.0.1:9000; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
  }
});

test('a site beside it has its own folder and its own policy', async () => {
  const both = await serveExample({ folder: basename(folder), beside: ['theming'], serverUrl: 'http://127.0.0.1:9000/' });
  const page = await fetch(`${both.url}/theming`);
  expect(page.url).toBe(`${both.url}/theming/`);
  expect(await page.text()).toContain('src="http://127.0.0.1:9000/embed/v1/cagette.js"');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self' http://127.0.0.1:9000;");
  expect((await fetch(`${both.url}/`)).headers.get('content-security-policy')).toContain('script-src http://127.0.0.1:9000;');
  expect((await fetch(`${both.url}/theming/..%2fnode-script/package.json`)).status).toBe(404);
  await both.close();
});

test('other files are served as they are', async () => {
  const style = await fetch(`${example.url}/style.css`);
  expect(await style.text()).toBe('/* https://cagette.example */');
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test.each(['/nothing-here', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/%00', '/%zz'])('%s is not found', async (path) => {
  expect((await fetch(example.url + path)).status).toBe(404);
});
