import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../examples/theming/contrast.js';
import { properties } from '../examples/theming/properties.js';
import { root } from '../scripts/root.ts';
import { farmWebsite } from './support/farm-website.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite('theming');
const source = (path: string) => readFileSync(join(root, 'packages/widget/src', path), 'utf8');

test('every documented property can be tried, and starts from what the shop has by itself', () => {
  const documented = source('elements/shop/shop.ts').matchAll(/@cssprop (?:\{.*?\} )?\[?(--cagette-[a-z-]+)/g);
  expect(new Set(properties.map(({ name }) => name))).toEqual(new Set([...documented].map(([, name]) => name)));
  const tokens = source('base/tokens.styles.ts').replaceAll(/#([0-9a-f])([0-9a-f])([0-9a-f])\b/g, '#$1$1$2$2$3$3');
  for (const { name, kind, light, dark } of properties.filter((one) => one.kind === 'colour'))
    expect(tokens, kind).toMatch(new RegExp(`var\\(${name},[^;]*light-dark\\(${light}, ${dark}\\)`));
});

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test('a farmer finds their colours, is told of a pair that reads badly, and copies the lines', async () => {
  const { page, leave } = await farm.visit({ width: 1280, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(farm.website.url);
  const { shop, toTheShelf } = walk(page);
  const css = page.locator('pre');
  const colourOfShop = (what: 'backgroundColor' | 'color') =>
    shop
      .getByRole('button', { name: /^Ajouter/ })
      .first()
      .evaluate((button, name) => getComputedStyle(button)[name], what);
  await toTheShelf();
  expect(await css.textContent()).toMatch(/^\/\* Rien à copier/);

  await page.getByLabel('Texte', { exact: true }).fill('#102030');
  expect(await css.textContent()).toBe('cagette-shop {\n  --cagette-text: light-dark(#102030, #f5ecdf);\n}\n');
  await page.getByLabel('Nuit').check({ force: true });
  await page.getByLabel('Texte', { exact: true }).fill('#102030');
  expect(await css.textContent()).toBe('cagette-shop {\n  --cagette-text: #102030;\n}\n');
  await page.getByText(/^Le texte sur le fond, de nuit, se lit mal/).waitFor();
  await page.getByRole('button', { name: /^Texte : valeur par défaut/ }).click();
  expect(await page.locator('#contrast').textContent()).toBe('');

  await page.getByRole('button', { name: 'Ardoise' }).click();
  expect(await page.locator('#contrast').textContent()).toBe('');
  await page.getByRole('slider', { name: 'Arrondi des cartes' }).fill('20');
  await page.getByRole('combobox', { name: 'Écriture du texte' }).selectOption({ label: 'De livre' });
  expect(await shop.evaluate((element) => getComputedStyle(element).getPropertyValue('--cagette-radius'))).toBe('20px');
  await page.getByRole('button', { name: 'Copier' }).click();
  await page.getByText('Copié', { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await css.textContent());
  expect(await css.textContent()).toContain('--cagette-accent: light-dark(#17566b, #8fd0e6);');

  const night = await colourOfShop('color');
  await page.getByLabel('Jour').check({ force: true });
  expect(await colourOfShop('color')).not.toBe(night);
  await page.getByRole('slider', { name: 'Largeur' }).fill('340');
  await expect.poll(() => shop.evaluate((element) => element.getBoundingClientRect().width)).toBeLessThanOrEqual(340);

  await leave();
});

test('no example to start from has a pair that reads badly', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(farm.website.url);
  for (const button of await page.locator('#themes').getByRole('button').all()) {
    await button.click();
    expect(await page.locator('#contrast').textContent(), (await button.textContent()) ?? '').toBe('');
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await leave();
});
