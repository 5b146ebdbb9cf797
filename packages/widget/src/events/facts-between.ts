import type { ShopState } from '../state/shop-state.ts';
import { sameBasket } from '../state/basket.ts';
import { BasketChangeEvent } from './basket-change-event.ts';
import { OrderPlacedEvent } from './order-placed-event.ts';
import { ReadyEvent } from './ready-event.ts';

/** What a page may want to know of a change of state, as the events that tell it. */
export function factsBetween(organisation: string, before: ShopState, after: ShopState): Event[] {
  const facts: Event[] = [];
  if (after.phase === 'ready' && before.phase !== 'ready') facts.push(new ReadyEvent(organisation));
  if (!sameBasket(before.basket, after.basket)) facts.push(new BasketChangeEvent(organisation, after.basket));
  if (after.placed && after.placed !== before.placed) {
    const { order, added } = after.placed;
    const { id = null, code = null, totalCents = null, currency = null } = order ?? {};
    facts.push(new OrderPlacedEvent({ organisation, orderId: id, code, totalCents, currency, added }));
  }
  return facts;
}
