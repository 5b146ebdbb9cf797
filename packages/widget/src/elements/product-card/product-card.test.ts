import { ContextProvider } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, placeContext } from '../../base/contexts.ts';
import { defineElement } from '../../base/define-element.ts';
import { Formatter } from '../../base/formatter.ts';
import { french } from '../../messages/language.ts';
import { previewOf } from '../../state/preview.ts';
import { afterEach, describe, equal, it, until } from '../../testing/bdd.ts';
import { ASSETS } from '../../testing/assets.ts';
import { demoShop } from '../../testing/demo-shop.ts';
import { ProductCard } from './product-card.ts';

const { shelf } = demoShop();
const [product, other] = shelf.products;

/** Says how often it was drawn. */
class CountedCard extends ProductCard {
  drawn = 0;

  protected override updated(): void {
    this.drawn++;
  }
}

async function mount(serverUrl = ASSETS) {
  defineElement('counted-card', CountedCard);
  const box = document.createElement('div');
  const formatter = new ContextProvider(box, formatterContext, new Formatter(french, 'EUR'));
  const basket = new ContextProvider<BasketView | null>(box, basketContext, null);
  const place = new ContextProvider(box, placeContext, { serverUrl, shopUrl: '', now: 0 });
  const card = new CountedCard();
  card.product = product!;
  box.append(card);
  document.body.append(box);
  await card.updateComplete;
  return { card, basket, place, formatter };
}

function basketOf(offerId: string): BasketView {
  const lines = [{ offerId, quantity: 1, name: '' }];
  return { lines, removed: null, shelf, preview: previewOf(shelf, lines, 0) };
}

describe('<cagette-product-card>', () => {
  afterEach(() => document.body.replaceChildren());

  it('is not drawn again when something else is put into the basket, nor as time goes by', async () => {
    const { card, basket, place } = await mount();
    basket.value = basketOf(other!.offers[0]!.id);
    place.value = { serverUrl: ASSETS, shopUrl: '', now: 1 };
    await card.updateComplete;
    equal(card.drawn, 1);
  });

  it('is drawn again when its own offer is put into the basket, and when the language changes', async () => {
    const { card, basket, formatter } = await mount();
    basket.value = basketOf(product!.offers[0]!.id);
    await card.updateComplete;
    equal(card.drawn, 2);
    formatter.value = new Formatter(french, 'CHF');
    await card.updateComplete;
    equal(card.drawn, 3);
  });

  for (const width of [340, 200])
    it(`is as tall without its picture as with it where that does not come, ${width} px`, async () => {
      const sizes: Record<string, readonly number[]> = {};
      for (const serverUrl of [ASSETS, new URL('/nowhere/', location.href).href]) {
        const { card } = await mount(serverUrl);
        card.style.width = `${width}px`;
        const image = card.renderRoot.querySelector('img')!;
        image.loading = 'eager';
        await until(() => image.complete, 'the picture, or that there is none');
        sizes[image.naturalWidth > 0 ? 'with' : 'without'] = [card.offsetHeight, image.offsetWidth, image.offsetHeight];
      }
      equal(sizes['without'], sizes['with']);
    });
});
