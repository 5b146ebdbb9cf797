import type { Order } from '@cagette/sdk';

/** Whether somebody still waits for this order: its collection is ahead and it was not cancelled. `now` in milliseconds, the server's. */
function isComing({ state, distribution }: Pick<Order, 'state' | 'distribution'>, now: number): boolean {
  return state !== 'cancelled' && state !== 'collected' && Date.parse(distribution.endsAt) > now;
}

/** Orders to come by their day, the next first; then the others as they are, newest first. */
export function comingFirst(orders: readonly Order[], now: number): readonly Order[] {
  const coming = orders.filter((order) => isComing(order, now));
  const startOf = ({ distribution }: Order) => Date.parse(distribution.startsAt);
  return [...coming.sort((a, b) => startOf(a) - startOf(b)), ...orders.filter((order) => !coming.includes(order))];
}
