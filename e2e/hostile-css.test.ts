import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { type Look, looksOf } from './support/looks-of.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite('hostile-css');
const SIZES = [
  { name: 'a phone', width: 360, height: 740 },
  { name: 'a wide screen', width: 1280, height: 900 },
];
/** As many lines say enough. */
const MOST_SHOWN = 40;
/** Windows scroll by whole pixels, so that what sticks to an edge of one may be this far from where it is in the other. */
const SCROLLING_PX = 0.5;

/** What is not the same in the two, a line each: where and what, as it is on the bare page, and on the hostile one. */
function differences(bare: Record<string, Look>, hostile: Record<string, Look>): string[] {
  return Object.keys({ ...bare, ...hostile }).flatMap((path) => {
    const [one, other] = [bare[path], hostile[path]];
    if (!one || !other) return [`${path} is only on the ${one ? 'bare' : 'hostile'} page`];
    const moved = one.box.some((px, index) => Math.abs(px - (other.box[index] ?? 0)) > SCROLLING_PX);
    const declared = one.style === other.style ? new Set<string>() : new Set(other.style.split('; '));
    const lost = one.style === other.style ? [] : one.style.split('; ').filter((declaration) => !declared.has(declaration));
    return [
      ...(moved ? [`${path}: ${one.box.join()} → ${other.box.join()}`] : []),
      ...lost.map((declaration) => `${path} lost ${declaration}`),
    ];
  });
}

async function toTheBasket(page: Page): Promise<void> {
  const { shop, toTheShelf } = walk(page);
  await toTheShelf();
  await shop.getByRole('button', { name: /^Ajouter Sauce tomate/ }).click();
  await shop
    .getByRole('button', { name: /^Plus.*Sauce tomate/ })
    .first()
    .waitFor();
}

test.each(SIZES)('inside the shop nothing is other than on a bare page, on $name', async ({ width, height }) => {
  const hostile = await farm.visit({ width, height, reducedMotion: 'reduce' });
  await hostile.page.goto(farm.website.url);
  await hostile.page.getByRole('button', { name: 'D’accord' }).click();
  await toTheBasket(hostile.page);
  const bare = await farm.visit({ width, height, reducedMotion: 'reduce' });
  await bare.page.goto(`${farm.website.url}/bare.html`);
  const room = await hostile.page
    .locator('cagette-shop')
    .evaluate((shop) => shop.shadowRoot?.firstElementChild?.getBoundingClientRect().width ?? 0);
  expect(room).toBeGreaterThan(width / 2);
  await bare.page.locator('main').evaluate((main, px) => (main.style.width = `${px}px`), room);
  await toTheBasket(bare.page);

  const compare = async (state: string) => {
    const [one, other] = [await bare.page.evaluate(looksOf), await hostile.page.evaluate(looksOf)];
    expect(Object.keys(one).length, state).toBeGreaterThan(MOST_SHOWN);
    expect(differences(one, other).slice(0, MOST_SHOWN), state).toEqual([]);
  };
  await compare('shelf');
  const each = async (act: (shop: ReturnType<typeof walk>['shop']) => Promise<void>) => {
    for (const { page } of [bare, hostile]) await act(walk(page).shop);
  };
  if (room < 880) {
    await each((shop) => shop.getByRole('button', { name: /^Voir le panier/ }).click());
    await each((shop) => shop.getByRole('dialog').waitFor());
    await compare('basket');
  }
  await each((shop) => shop.getByRole('button', { name: /^Commander$/ }).click());
  await each((shop) => shop.getByRole('textbox', { name: /^Nom/ }).waitFor());
  await compare('checkout');
});

test('somebody orders on the page that fights back', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(farm.website.url);
  await page.getByRole('button', { name: 'D’accord' }).click();
  await toTheBasket(page);
  const { shop, fillIn } = walk(page);
  // The page’s cleaner comes a while after the page.
  await expect.poll(() => shop.getAttribute('organisation')).toBeNull();
  await shop.getByRole('button', { name: /^Voir le panier/ }).click();
  await shop.getByRole('button', { name: /^Commander$/ }).click();
  await fillIn('hostile@example.org');
  await shop.getByRole('button', { name: /^Commander/ }).click();
  await shop
    .getByText(/^[A-Z0-9]{3}-\d{3}$/)
    .first()
    .waitFor();
  await leave();
});
