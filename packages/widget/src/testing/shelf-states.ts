import { called, deepQuery, deepQueryAll, deepText } from './deep-query.ts';
import { demoShop } from './demo-shop.ts';
import { FakeApi } from './fake-api.ts';
import type { MountedShop } from './mount-shop.ts';
import { until } from './bdd.ts';
import { onTheShelf } from './shop-walk.ts';

/** Pixels of the photos: lying and standing. */
const PHOTO_SIZES = [
  { width: 1200, height: 800 },
  { width: 800, height: 1200 },
] as const;

/** What a shelf and its basket look like once somebody uses them, and how one gets there. */
export const shelfStates: Readonly<Record<string, () => Promise<MountedShop>>> = {
  'shelf with photos': () => onTheShelf(withPhotos()),
  'shelf as a list': async () => {
    const mounted = await filtersOpen();
    choose(mounted, /^Liste/);
    await mounted.press(/^Filtrer/);
    return mounted;
  },
  'shelf by farm': async () => {
    const mounted = await filtersOpen();
    choose(mounted, /^Ferme$/);
    await mounted.press(/^Filtrer/);
    await until(() => deepQuery(mounted.root, '[data-title^="Ferme Petra"]'), 'the farms');
    return mounted;
  },
  filters: async () => {
    const mounted = await filtersOpen();
    choose(mounted, /^AOP/);
    return mounted;
  },
  found: async () => {
    const mounted = await onTheShelf();
    await search(mounted, 'tomate');
    await until(() => /\d produits/.test(deepText(mounted.root)), 'how many there are');
    return mounted;
  },
  'nothing found': async () => {
    const mounted = await onTheShelf();
    await search(mounted, 'ananas');
    await until(() => called(mounted.root, /^Voir tous les produits/), 'the way back');
    return mounted;
  },
  'last one taken off': async () => {
    const mounted = await onTheShelf();
    await mounted.press(/^Ajouter Sauce/);
    called(mounted.root, /^Voir le panier/)?.click();
    await mounted.press(/^Retirer Sauce/);
    await until(() => called(mounted.root, /^Remettre/), 'the way back');
    return mounted;
  },
  'shelf without a network': async () => {
    const mounted = await onTheShelf();
    await mounted.press(/^Ajouter Sauce/);
    mounted.api.network = 'down';
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    globalThis.dispatchEvent(new Event('offline'));
    await until(() => deepText(mounted.root).includes('Pas de réseau'), 'that there is none');
    return mounted;
  },
};

/** Once what finds the way is there. */
export async function search({ root }: MountedShop, text: string): Promise<void> {
  const field = await until(() => deepQuery(root, 'input[type=search]'), 'the search');
  if (field instanceof HTMLInputElement) field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** `width` of the shop in pixels, if not the page's. */
export async function filtersOpen(api?: FakeApi, width?: number): Promise<MountedShop> {
  const mounted = await onTheShelf(api, width === undefined ? {} : { style: `width: ${width}px` });
  await mounted.press(/^Filtrer/);
  await until(() => deepQuery(mounted.root, 'cagette-shelf-filter')?.shadowRoot?.querySelector('input'), 'the filters');
  return mounted;
}

/** Presses the choice with this name in the filters. */
export function choose({ root }: MountedShop, name: RegExp): void {
  deepQueryAll(root, '.chip')
    .find(({ textContent }) => name.test(textContent.trim()))
    ?.click();
}

/** Two products of three have one, lying and standing in turn; its path says which, and of what. */
function withPhotos(): FakeApi {
  const shop = demoShop();
  const products = shop.shelf.products.map((product, index) => {
    const size = PHOTO_SIZES[index % 2 === 0 ? 0 : 1];
    const path = `photos/${`${size.width}x${size.height}-${product.picture}`.padEnd(22, '-')}${index}`;
    return index % 3 === 2 ? product : { ...product, photo: { path, ...size } };
  });
  return new FakeApi({ ...shop, shelf: { ...shop.shelf, products } });
}
