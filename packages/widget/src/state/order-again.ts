import type { Distribution, Order, Shelf } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { largestOrderable, stepOf } from '@cagette/sdk/contract/quantity';
import { type Basket, type BasketLine, quantityOf, withQuantity } from './basket.ts';
import type { OrderedAgain } from './my-orders.ts';
import { type OnShelf, shelfIndex } from './shelf-index.ts';

type Line = Order['lines'][number];

/**
 * Where an order is placed again: of the distributions that take orders its own, else one at its place, else the one that was chosen, else the first. Null when
 * none does. `now` in milliseconds, the server's.
 */
export function distributionAgain(
  order: Pick<Order, 'distribution'>,
  distributions: readonly Distribution[],
  chosenId: string | null,
  now: number,
): Distribution | null {
  const open = distributions.filter((one) => windowState(one, new Date(now)) === 'open');
  const atItsPlace = open.filter(({ pickupPoint }) => pickupPoint.id === order.distribution.pickupPoint.id);
  const chosen = ({ id }: Distribution) => id === chosenId;
  return (
    open.find(({ id }) => id === order.distribution.id) ?? atItsPlace.find(chosen) ?? atItsPlace[0] ?? open.find(chosen) ?? open[0] ?? null
  );
}

/** What of an order's lines a shelf still offers, beside what is in the basket: never more than is left. */
export function linesAgain(lines: readonly Line[], shelf: Shelf, basket: Basket, now: number): OrderedAgain {
  const added: BasketLine[] = [];
  const fewer: string[] = [];
  const missing: string[] = [];
  for (const line of lines) {
    const found = offeredAgain(line, shelf);
    const isOpen = found && windowState(found.window, new Date(now)) === 'open';
    const quantity = found && isOpen ? roomFor(line.quantity, found, basketWith(basket, added)) : 0;
    if (found && quantity > 0) added.push({ offerId: found.offer.id, quantity, name: found.product.name });
    if (quantity === 0) missing.push(line.productName);
    else if (quantity < line.quantity) fewer.push(line.productName);
  }
  return { added: basketWith([], added), fewer: [...new Set(fewer)], missing: [...new Set(missing)] };
}

/** The basket with more in it. */
export function basketWith(basket: Basket, added: readonly BasketLine[]): Basket {
  return added.reduce((sum, line) => withQuantity(sum, { ...line, quantity: quantityOf(sum, line.offerId) + line.quantity }), basket);
}

function roomFor(wanted: number, { offer }: OnShelf, basket: Basket): number {
  const room = Math.min(wanted, largestOrderable(offer, offer.available) - quantityOf(basket, offer.id));
  return Math.max(0, room - (room % stepOf(offer)));
}

/** The same offer, else the same product sold the same way. */
function offeredAgain(line: Line, shelf: Shelf): OnShelf | undefined {
  const index = shelfIndex(shelf);
  const alike = [...index.values()].filter(
    ({ offer, product }) => product.id === line.productId && offer.sale === line.sale && offer.contentUnit === line.contentUnit,
  );
  return index.get(line.offerId) ?? alike.find(({ offer }) => offer.contentQuantity === line.contentQuantity) ?? alike[0];
}
