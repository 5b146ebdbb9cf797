import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { pressOn } from './support/keyboard.ts';
import { serveOwnPage } from './support/own-page.ts';

const network = farmWebsite('association-website');
/** A4 at 96 pixels an inch, less usual margins. */
const SHEET_WIDTH = 703;
const FIGURE_COUNT = 7;
/** Between two widths at which the page keeps another height. */
const MOST_BLANK = 80;

const methods = (figures: Locator) => figures.locator('.method').filter({ visible: true });

/** The association's page without its shop and its map: what is said of the figures is not for them to answer for. */
async function open(page: Page): Promise<Locator> {
  await page.goto(`${await serveOwnPage(network.website, '', '')}#bilan`);
  const figures = page.locator('cagette-impact');
  await figures.getByText('foyers servis').waitFor();
  return figures;
}

test('On a page with a strict policy somebody reads by keyboard what a network achieved, how it was counted and each month', async () => {
  const { page, leave } = await network.visit({ width: 1280, height: 900 });
  const figures = await open(page);
  await pressOn(page, /^foyers servis\s: comment c’est compté$/);
  expect(await methods(figures).allTextContents()).toEqual([
    'Un foyer est un client, reconnu à son adresse e-mail, qui a retiré au moins une commande. Chacun compte une seule fois.',
  ]);
  await page.keyboard.press('Enter');
  expect(await methods(figures).count()).toBe(0);

  await pressOn(page, /^Voir le tableau$/);
  const rows = figures.getByRole('row');
  expect(await rows.count()).toBe(13);
  const box = await rows.last().boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  await leave();
});

test('The picture of the figures is a file on the visitor’s device', async () => {
  const { page, leave } = await network.visit();
  const figures = await open(page);
  const downloaded = page.waitForEvent('download');
  await figures.getByRole('link', { name: 'Télécharger en image' }).click();
  expect((await downloaded).suggestedFilename()).toBe('impact-corse-circuits-courts.svg');
  await leave();
});

test('On paper the figures are light, with how each was counted and the months as a table, and nothing to press', async () => {
  const { page, leave } = await network.visit({ colorScheme: 'dark' });
  const figures = await open(page);
  // From here on it is not loading that moves what is shown.
  await page.keyboard.press('Shift');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET_WIDTH, height: 1000 });
  expect(await methods(figures).count()).toBe(FIGURE_COUNT);
  expect((await figures.getByRole('table').boundingBox())?.width).toBeGreaterThan(300);
  expect(await figures.locator('button, a').filter({ visible: true }).count()).toBe(0);
  const ink = await figures.locator('.impact').evaluate((element) => getComputedStyle(element).color);
  expect(ink).toBe('rgb(42, 35, 27)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET_WIDTH);
  await leave();
});

test.each([
  [320, 740],
  [360, 740],
  [412, 2600],
  [480, 2600],
  [768, 1024],
  [1280, 2600],
])('What follows the figures stays where it is while they load, and right below them, at %i px', async (width, height) => {
  const { page, leave } = await network.visit({ width, height });
  const figures = await open(page);
  const blank = await figures.evaluate((element) => {
    const kept = element.getBoundingClientRect().height;
    element.style.minHeight = '0';
    const needed = element.getBoundingClientRect().height;
    element.style.minHeight = '';
    return kept - needed;
  });
  expect(blank).toBeGreaterThanOrEqual(0);
  expect(blank).toBeLessThan(MOST_BLANK);
  await leave();
});
