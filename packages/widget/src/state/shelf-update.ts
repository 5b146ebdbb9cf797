import type { LineProblem } from '@cagette/sdk';
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

/** The shelf with what the server said of refused lines, so that the basket shows the same problems. */
export function withProblems(shelf: Shelf, problems: readonly LineProblem[]): Shelf {
  const short = problems.flatMap(({ offerId, code, available }) =>
    code === 'stock.short' && available !== undefined ? { offerId, available } : [],
  );
  const gone = new Set(problems.filter(({ code }) => code === 'offer.notFound').map(({ offerId }) => offerId));
  const closed = new Map(problems.flatMap(({ offerId, code, at }) => (code === 'window.closed' && at ? [[offerId, at] as const] : [])));
  const stocked = withStock(shelf, short);
  const products = stocked.products
    .map((product) =>
      product.offers.some(({ id }) => gone.has(id)) ? { ...product, offers: product.offers.filter(({ id }) => !gone.has(id)) } : product,
    )
    .filter((product) => product.offers.length > 0);
  const participations = shelf.distribution.participations.map((participation) => {
    const own = products.filter(({ farmId }) => farmId === participation.farm.id).flatMap(({ offers }) => offers);
    const closesAt = own.map(({ id }) => closed.get(id)).find((at) => at !== undefined);
    return closesAt ? { ...participation, closesAt } : participation;
  });
  return { ...stocked, products, distribution: { ...shelf.distribution, participations } };
}

/** The shelf with a slot that takes no more orders. */
export function withFullSlot(shelf: Shelf, slotId: string): Shelf {
  const slots = shelf.distribution.slots.map((slot) => (slot.id === slotId ? { ...slot, left: 0 } : slot));
  return { ...shelf, distribution: { ...shelf.distribution, slots } };
}

function withStock(shelf: Shelf, changes: readonly StockChange[]): Shelf {
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
