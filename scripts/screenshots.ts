/**
 * `npm run screenshots`: photographs every state of the shop, the map and the figures at 360 and 1280 px, light and dark, into docs/screenshots/, with a page that
 * shows them all. `npm run screenshots -- impact` takes those whose name has the word anew and leaves the others.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import sharp from 'sharp';
import { startChromium } from '../e2e/support/chromium.ts';
import { build } from './build.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

const FOLDER = join(root, 'docs/screenshots/states');
const PICTURES = join(root, 'packages/widget/assets/pictures');
const ADDRESS = 'https://states.test/';
const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Read from top to bottom, like a page; the others are seen on a screen. */
const WHOLE = /^impact/;
/** Seen on a screen twice as fine as this, text stays legible; smaller is not. */
const WEBP_QUALITY = 55;
/** A README is opened often; a picture may not weigh more than a page. */
const MAX_BYTES = 90_000;
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>États</title>
<style>:root{color-scheme:light dark}body{margin:0;font-family:"DejaVu Sans",system-ui,sans-serif}</style>
<script type="module" src="/page.js"></script></html>`;

await build();
await runTool('Compiling the states', 'typescript/bin/tsc', ['-p', 'tsconfig.elements.json']);
const script = await bundle(join(root, 'packages/widget/dist-test/testing/state-page.js'));
const browser = await startChromium();
try {
  const names = await stateNames(browser);
  const [word = ''] = process.argv.slice(2);
  const wanted = names.filter((name) => name.includes(word));
  if (wanted.length === names.length) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const scheme of SCHEMES) {
    for (const size of SIZES) {
      for (const name of wanted) await photograph(browser, name, size, scheme);
    }
    console.log(`✓ ${wanted.length} states, ${scheme}`);
  }
  writeFileSync(join(FOLDER, 'README.md'), album(names.filter((name) => existsSync(join(FOLDER, fileName(name, SIZES[0], 'light'))))));
} finally {
  await browser.close();
}

type Size = (typeof SIZES)[number];
type Scheme = (typeof SCHEMES)[number];

async function photograph(on: Browser, name: string, size: Size, scheme: Scheme): Promise<void> {
  const page = await openPage(on, size, scheme);
  await page.evaluate(`showState(${JSON.stringify(name)})`);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: WHOLE.test(name) });
  const webp = await sharp(png).webp({ quality: WEBP_QUALITY, effort: 6 }).toBuffer();
  if (webp.length > MAX_BYTES) throw new Error(`«${name}» weighs ${webp.length} bytes at ${size.width} px, more than ${MAX_BYTES}`);
  writeFileSync(join(FOLDER, fileName(name, size, scheme)), webp);
  await page.context().close();
}

async function stateNames(on: Browser): Promise<readonly string[]> {
  const page = await openPage(on, SIZES[0], SCHEMES[0]);
  const names = await page.evaluate<string[]>('stateNames');
  await page.context().close();
  return names;
}

/** Nothing of it leaves the machine: the page, its script and the pictures are answered here. */
async function openPage(on: Browser, viewport: Size, colorScheme: Scheme): Promise<Page> {
  const context = await on.newContext({ viewport, colorScheme, locale: 'fr-FR', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname.startsWith('/pictures/'))
      return route.fulfill({ contentType: 'image/svg+xml', body: readFileSync(join(PICTURES, basename(pathname))) });
    if (pathname.startsWith('/photos/')) return route.fulfill({ contentType: 'image/webp', body: await photoOf(pathname) });
    if (pathname.startsWith('/outline/'))
      return route.fulfill({ contentType: 'application/json', body: readFileSync(join(root, 'packages/widget/assets', pathname)) });
    return route.fulfill({ contentType: 'text/html', body: PAGE });
  });
  await page.goto(ADDRESS);
  await page.waitForFunction(() => 'stateNames' in window);
  return page;
}

/** A photo of the state «shelf with photos»: nobody took one, so what it is of is drawn on a table, in its proportions. */
async function photoOf(pathname: string): Promise<Buffer> {
  const [, width, height, picture, wanted] = /(\d+)x(\d+)-([a-z]+)-.*-(\d+)\.webp$/.exec(pathname) ?? [];
  const size = { width: Number(wanted), height: Math.round((Number(wanted) * Number(height)) / Number(width)) };
  const table = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <rect width="100%" height="100%" fill="#efe6d2"/><rect y="62%" width="100%" height="38%" fill="#b98a57"/></svg>`);
  const drawn = await sharp(join(PICTURES, `${picture}.svg`), { density: 300 })
    .resize({ width: Math.round(Math.min(size.width, size.height) * 0.8) })
    .toBuffer();
  return sharp(table)
    .composite([{ input: drawn }])
    .webp()
    .toBuffer();
}

async function bundle(input: string): Promise<string> {
  const built = await rolldown({ input, resolve: { conditionNames: ['production', 'browser', 'import'] }, logLevel: 'silent' });
  const { output } = await built.generate({ format: 'es', codeSplitting: false });
  return output[0].code;
}

function fileName(name: string, { width }: Size, scheme: Scheme): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${width}-${scheme}.webp`;
}

function album(names: readonly string[]): string {
  const row = (name: string) =>
    `## ${name}\n\n${SCHEMES.map((scheme) => SIZES.map((size) => `<img src="${fileName(name, size, scheme)}" alt="${name}, ${size.width} px, ${scheme}" height="370">`).join(' ')).join('\n')}\n`;
  return `# Every state of the shop, the map and the figures\n\nAt 360 and 1280 px, light and dark. Written by \`npm run screenshots\`; the same states are checked by axe in every engine.\n\n${names.map(row).join('\n')}`;
}
