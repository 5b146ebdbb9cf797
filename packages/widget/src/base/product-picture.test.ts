import type { Photo, Product } from '@cagette/sdk';
import { render } from 'lit';
import { ASSETS } from '../testing/assets.ts';
import { demoShop } from '../testing/demo-shop.ts';
import { afterEach, beforeEach, describe, equal, it, ok, until } from '../testing/bdd.ts';
import { productPicture } from './product-picture.ts';

const SECOND_MS = 1000;
const realTimeout = globalThis.setTimeout;
const [product] = demoShop().shelf.products;

function withPhoto(photo: Photo | null): Product {
  ok(product, 'a product');
  return { ...product, photo };
}

const isHidden = (image: HTMLImageElement) => getComputedStyle(image).visibility === 'hidden';
/** Whether what a browser draws for a picture that failed was out of sight when it failed; what hides it comes with the first failure. */
function hiddenAtEachFailure(image: HTMLImageElement): readonly boolean[] {
  const hidden: boolean[] = [];
  image.addEventListener('error', () => hidden.push(isHidden(image)));
  return hidden;
}
const photo = (): Photo => ({ path: `photos/${'a'.repeat(22)}`, width: 500, height: 400 });

describe('the picture of a product', () => {
  let box: HTMLElement;
  let waits: number[];
  beforeEach(() => {
    waits = [];
    // The tries come a second and more apart; nobody need wait for that here.
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      if (ms >= SECOND_MS) waits.push(ms);
      return realTimeout(run, ms >= SECOND_MS ? 0 : ms);
    }) as typeof setTimeout;
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    globalThis.setTimeout = realTimeout;
    box.remove();
  });

  function shown(of: Product, serverUrl = ASSETS): HTMLImageElement {
    render(productPicture(serverUrl, of, 96), box);
    const image = box.querySelector('img');
    ok(image, 'a picture');
    return image;
  }

  /** A page that is not in front, as when several files are tested at once, loads nothing lazily. */
  function inSight(image: HTMLImageElement): HTMLImageElement {
    image.loading = 'eager';
    return image;
  }

  it('is that of its category without a photo', async () => {
    const image = shown(withPhoto(null));
    equal([image.srcset, image.alt, image.loading, image.width > 0], ['', '', 'lazy', true]);
    inSight(image);
    await until(() => image.complete && image.naturalWidth > 0, 'the category’s picture');
    equal(image.currentSrc, `${ASSETS}pictures/${product?.picture}.svg`);
  });

  it('is its photo in every width that there is, with its size, and says nothing beside the name', () => {
    const image = shown(withPhoto(photo()));
    const at = (width: number) => `${ASSETS}photos/${'a'.repeat(22)}-${width}.webp`;
    equal(image.srcset, `${at(160)} 160w,${at(320)} 320w,${at(500)} 500w`);
    equal(image.getAttribute('src'), at(160));
    equal([image.getAttribute('width'), image.getAttribute('height')], ['500', '400']);
    equal([image.alt, image.loading, image.decoding], ['', 'lazy', 'async']);
  });

  it('that does not load is tried three times, later each time; then its category’s stands in, for good', async () => {
    const own = withPhoto(photo());
    const image = inSight(shown(own));
    const hidden = hiddenAtEachFailure(image);
    await until(() => image.currentSrc.endsWith('.svg') && image.naturalWidth > 0, 'the category’s picture');
    await until(() => !isHidden(image), 'that it is seen');
    equal(waits, [1000, 4000]);
    equal(hidden.slice(1), [true, true]);
    equal(image.hasAttribute('srcset'), false);
    shown(own);
    equal(image.hasAttribute('srcset'), false);
  });

  it('is tried again when it is its category’s and does not load, leaves no broken frame, and is seen once it comes', async () => {
    const image = inSight(shown(withPhoto(null), new URL('/nowhere/', location.href).href));
    const hidden = hiddenAtEachFailure(image);
    await until(() => hidden.length === 3, 'three tries');
    equal(waits, [1000, 4000]);
    equal(hidden.slice(1), [true, true]);
    shown(withPhoto(null));
    await until(() => image.naturalWidth > 0 && !isHidden(image), 'the picture of another server');
  });

  it('is a new photo’s when the farm sets another after one that failed', async () => {
    const image = inSight(shown(withPhoto(photo())));
    await until(() => image.currentSrc.endsWith('.svg') && image.naturalWidth > 0, 'the category’s picture');
    shown(withPhoto({ ...photo(), path: `photos/${'b'.repeat(22)}` }));
    ok(image.srcset.includes('bbb'), 'the new photo is asked for');
  });
});
