import type { Seller } from '@cagette/sdk';
import type { OrderWindow } from '@cagette/sdk/contract/calendar';
import type { Offer, Product, Shelf } from '@cagette/sdk';

export interface OnShelf {
  readonly offer: Offer;
  readonly product: Product;
  readonly farm: Seller | null;
  /** When the farm takes orders for this distribution. */
  readonly window: OrderWindow;
}

const indexes = new WeakMap<Shelf, ReadonlyMap<string, OnShelf>>();

/** Offers by id. Made once a shelf. */
export function shelfIndex(shelf: Shelf): ReadonlyMap<string, OnShelf> {
  const known = indexes.get(shelf);
  if (known) return known;
  const index = new Map<string, OnShelf>();
  for (const product of shelf.products) {
    const farm = shelf.farms.find(({ id }) => id === product.farmId) ?? null;
    const window =
      shelf.distribution.participations.find((participation) => participation.farm.id === product.farmId) ?? shelf.distribution;
    for (const offer of product.offers) index.set(offer.id, { offer, product, farm, window });
  }
  indexes.set(shelf, index);
  return index;
}
