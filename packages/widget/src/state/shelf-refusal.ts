import type { LineProblem, Shelf } from '@cagette/sdk';
import { withStock } from './shelf-update.ts';

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
