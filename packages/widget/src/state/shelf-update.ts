import type { Offer, Shelf, StockEvent } from '@cagette/sdk';

type StockChange = { readonly offerId: string; readonly available: number | null };

/** The shelf after a live event. A `shelf` event needs another read and leaves it as it is. */
export function withStockEvent(shelf: Shelf, event: StockEvent): Shelf {
  if (event.type === 'stock') return withStock(shelf, event.offers);
  if (event.type !== 'window') return shelf;
  const { opensAt, closesAt } = event;
  const participations = shelf.distribution.participations.map((participation) => {
    const changed = event.participations.find(({ id }) => id === participation.id);
    return changed ? { ...participation, opensAt: changed.opensAt, closesAt: changed.closesAt } : participation;
  });
  return { ...shelf, distribution: { ...shelf.distribution, opensAt, closesAt, participations } };
}

/** The shelf with what is left of some offers. */
export function withStock(shelf: Shelf, changes: readonly StockChange[]): Shelf {
  if (changes.length === 0) return shelf;
  const left = new Map(changes.map(({ offerId, available }) => [offerId, available]));
  const changedOffer = (offer: Offer): Offer => {
    const available = left.get(offer.id);
    return available === undefined ? offer : { ...offer, available };
  };
  const products = shelf.products.map((product) =>
    product.offers.some(({ id }) => left.has(id)) ? { ...product, offers: product.offers.map(changedOffer) } : product,
  );
  return { ...shelf, products };
}
