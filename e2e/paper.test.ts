import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();
/** A4 at 96 pixels an inch, less the margins of the hosted pages. */
const SHEET_WIDTH = 703;
const PRODUCTS = ['Basilic', 'Sauce tomate', 'Radis roses', 'Salade batavia'];

test.each([
  ['a farm', 'ferme-petra-bianca', 'vendredi'],
  ['an association', 'corse-circuits-courts', 'samedi'],
])(
  'an order of %s is printed on one sheet, light, without anything to press: at once on a phone, and when it is opened again',
  async (_, slug, day) => {
    const { page, leave } = await farm.visit({ colorScheme: 'dark' });
    await page.goto(`${farm.server.url}/${slug}`);
    const way = walk(page);
    await way.toTheShelf(day);
    for (const product of PRODUCTS) await way.add(product);
    await way.toTheCheckout();
    await way.fillIn(`papier-${slug}@example.org`);
    await way.place.click();
    const code = await way.orderCode();
    await expectOnPaper(page, code);

    await way.shop.getByRole('button', { name: /^Modifier ou annuler$/ }).click();
    await way.shop.getByRole('button', { name: /^Annuler la commande/ }).waitFor();
    await expectOnPaper(page, code);
    await leave();
  },
);

/** Leaves the page on the screen of a phone, as it was. */
async function expectOnPaper(page: Page, code: string): Promise<void> {
  const sheets = await page.pdf({ format: 'A4', printBackground: true });
  expect(sheets.toString('latin1').match(/\/Type \/Page\b/g), 'sheets').toHaveLength(1);

  const screen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET_WIDTH, height: 1000 });
  const { shop } = walk(page);
  const seen = async (text: string | RegExp) => shop.getByText(text).filter({ visible: true }).count();
  for (const text of [
    code,
    /^Quand$/,
    /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d/i,
    /^de\s\d+\sh/,
    /^Où$/,
    /^À payer au retrait$/,
    /^1$/,
    ...PRODUCTS,
  ])
    expect(await seen(text), String(text)).toBeGreaterThan(0);
  const seller = page.getByRole('contentinfo').getByText('SIRET');
  expect(await seller.isVisible(), 'the seller').toBe(true);

  const pressed = page.locator('button, input, select, summary, .button').filter({ visible: true });
  expect(await pressed.evaluateAll((elements) => elements.map((element) => element.outerHTML))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'as wide as the sheet').toBeLessThanOrEqual(SHEET_WIDTH);
  expect(await page.evaluate(darkGrounds), 'dark grounds').toEqual([]);

  await page.emulateMedia({ media: null });
  if (screen) await page.setViewportSize(screen);
  expect(await shop.getByRole('button').filter({ visible: true }).count(), 'on the screen again').toBeGreaterThan(0);
}

/** What has a dark background and can be seen, anywhere on the page, shadow roots included. */
function darkGrounds(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  return all(document)
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const [red = 255, green = 255, blue = 255, alpha = 1] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(
        Number,
      );
      return alpha > 0 && red + green + blue < 384;
    })
    .map((element) => `${element.localName}.${element.className}`);
}
