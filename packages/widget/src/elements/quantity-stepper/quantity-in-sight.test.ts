import type { Offer } from '@cagette/sdk';
import { QuantityRequest } from '../../events/quantity-request.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { deepQuery, deepQueryAll } from '../../testing/deep-query.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { drawn, type MountedShop, unmountShops } from '../../testing/mount-shop.ts';
import { choose, filtersOpen } from '../../testing/shelf-states.ts';
import { restoreWindow, setWindowWidth } from '../../testing/window-width.ts';

/** How far what was under the finger may go, in pixels. */
const UNDER_THE_FINGER_PX = 4;
/** From here on the basket stands beside the shelf. */
const BASKET_BESIDE_PX = 880;
const LAYOUTS = { list: /^Liste/, tiles: /^Vignettes/ };
type Layout = keyof typeof LAYOUTS;
/** Grams, millilitres and pieces that fill the box: «500 g», «1,5 kg», «999,5 kg», «1 505 ml» as «1,505 l», «999». */
const WIDEST = {
  g: [500, 1000, 1500, 12_500, 999_500],
  ml: [750, 1505, 999_995],
  piece: [1, 12, 999],
} as const;

/** Of each kind of offer there is one whose stock has no end, by a step that makes for long quantities. */
function unlimited(): FakeApi {
  const shop = demoShop();
  const products = shop.shelf.products.map((product) => ({
    ...product,
    offers: product.offers.map((offer): Offer => {
      const isLoose = offer.sale === 'bulk';
      const contentUnit = isLoose && product.name === 'Lentilles vertes' ? 'ml' : offer.contentUnit;
      return { ...offer, available: null, contentUnit, step: isLoose && contentUnit === 'ml' ? 5 : offer.step };
    }),
  }));
  return new FakeApi({ ...shop, shelf: { ...shop.shelf, products } });
}

const steppers = ({ root }: MountedShop, within = '') =>
  deepQueryAll(root, `${within}cagette-quantity-stepper`) as (HTMLElement & {
    offer: Offer;
    quantity: number;
    updateComplete: Promise<unknown>;
  })[];
const field = (stepper: HTMLElement) => stepper.shadowRoot?.querySelector('input') ?? null;
const plus = (stepper: HTMLElement) => stepper.shadowRoot!.querySelector('button:last-of-type')!.getBoundingClientRect();

async function laidOut(width: number, layout: Layout, api = unlimited()): Promise<MountedShop> {
  if (width > innerWidth) await setWindowWidth(width);
  const mounted = await filtersOpen(api, width);
  // Of its own accord it may look so already: only who comes back to it chooses it.
  choose(mounted, LAYOUTS[layout === 'tiles' ? 'list' : 'tiles']);
  await drawn(mounted.shop);
  choose(mounted, LAYOUTS[layout]);
  await until(() => deepQuery(mounted.root, '.sections')?.dataset['layout'] === layout, layout);
  await mounted.press(/^Filtrer/);
  // How wide it is a shop is told with the next picture, which a busy machine is long in drawing.
  await until(() => deepQuery(mounted.root, '.columns')?.hasAttribute('data-wide') === width >= BASKET_BESIDE_PX, 'its columns');
  return mounted;
}

async function take(mounted: MountedShop, offerId: string, quantity: number): Promise<void> {
  mounted.shop.dispatchEvent(new QuantityRequest(offerId, quantity, ''));
  await mounted.shop.updateComplete;
}

/** What is wider than its box, with the focus and without. */
async function cutOff(mounted: MountedShop): Promise<string[]> {
  await until(() => steppers(mounted).some(field), 'a quantity');
  await Promise.all(steppers(mounted).map(({ updateComplete }) => updateComplete));
  const fields = steppers(mounted)
    .map(field)
    .filter((one) => one !== null);
  return fields
    .flatMap((one) => {
      const text = one.value;
      const before = one.scrollWidth > one.clientWidth ? [text] : [];
      one.focus();
      return one.scrollWidth > one.clientWidth ? [...before, `${text}, focused`] : before;
    })
    .sort();
}

const layouts = [
  [320, 'list'],
  [320, 'tiles'],
  [360, 'list'],
  [390, 'tiles'],
  [600, 'list'],
  [760, 'tiles'],
  [1000, 'list'],
  [1280, 'tiles'],
] as const;

describe('the quantity that was chosen', () => {
  afterEach(async () => {
    unmountShops();
    await restoreWindow();
  });

  for (const [width, layout] of layouts) {
    it(`is all in sight on cards and in the basket, ${width} px, ${layout}`, async () => {
      const mounted = await laidOut(width, layout);
      const offers = mounted.api.shop.shelf.products.flatMap((product) => product.offers);
      const chosen = [
        offers.find(({ sale, step }) => sale === 'bulk' && step === 500)!,
        offers.find(({ sale, contentUnit }) => sale === 'bulk' && contentUnit === 'ml')!,
        offers.find(({ sale }) => sale === 'each')!,
      ];
      for (const round of [0, 1, 2, 3, 4]) {
        for (const offer of chosen) {
          const quantities = offer.sale === 'bulk' ? (offer.contentUnit === 'ml' ? WIDEST.ml : WIDEST.g) : WIDEST.piece;
          await take(mounted, offer.id, quantities[round] ?? quantities[0]);
        }
        equal(await cutOff(mounted), []);
      }
      if (width >= BASKET_BESIDE_PX) return;
      await mounted.press(/^Voir le panier/);
      await until(() => deepQuery(mounted.root, 'dialog[open]'), 'the basket');
      equal(await cutOff(mounted), []);
    });

    it(`leaves the plus under the finger and the card as tall as it was, ${width} px, ${layout}`, async () => {
      const mounted = await laidOut(width, layout, new FakeApi());
      const cards = () => deepQueryAll(mounted.root, 'cagette-product-card').map(({ offsetHeight }) => offsetHeight);
      const onCards = () => steppers(mounted).filter((one) => one.hasAttribute('round') && one.shadowRoot?.querySelector('button'));
      const heights = cards();
      const before = onCards().map((one) => ({ one, at: plus(one) }));
      ok(before.length > 20, 'there are cards');
      for (const times of [1, 2]) {
        for (const { one } of before) {
          one.shadowRoot?.querySelector<HTMLElement>('button:last-of-type')?.click();
          await one.updateComplete;
        }
        equal(cards(), heights, `${times} of each`);
        for (const { one, at } of before) {
          const now = plus(one);
          for (const side of ['right', 'top', 'bottom'] as const)
            ok(Math.abs(now[side] - at[side]) <= UNDER_THE_FINGER_PX, `${one.offer.name}, ${times}: ${side} ${at[side]} is ${now[side]}`);
          const middle = (at.left + at.right) / 2;
          ok(now.left < middle && middle < now.right, `${one.offer.name}: a second tap in place`);
        }
      }
    });
  }
});
