import type { Order } from '@cagette/sdk';
import type { MyOrdersParts } from './my-orders.ts';
import { basketWith, distributionAgain, linesAgain } from './order-again.ts';

/** Puts what is still offered of an order into the basket of an open distribution, beside what is in it, and says so while the shelf is shown. */
export async function fillAgain(
  { state, serverNow, choose, goTo, freshBasket, replaceBasket }: MyOrdersParts,
  order: Order,
): Promise<void> {
  const { distributions, distributionId } = state.value;
  const distribution = distributionAgain(order, distributions, distributionId, serverNow());
  if (!distribution) return goTo('distributions');
  await choose(distribution.id);
  const { shelf } = state.value;
  const basket = freshBasket();
  if (shelf?.distribution.id !== distribution.id) return;
  const again = linesAgain(order.lines, shelf, basket, serverNow());
  replaceBasket(basketWith(basket, again.added));
  state.value = { ...state.value, again };
  const stop = state.subscribe((after) => {
    if (after.again === again && after.step === 'shelf') return;
    stop();
    if (after.again === again) state.value = { ...after, again: null };
  });
}
