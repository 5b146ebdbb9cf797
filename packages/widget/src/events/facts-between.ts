import type { ShopState } from '../state/shop-state.ts';
import { sameBasket } from '../state/basket.ts';
import { BasketChangeEvent } from './basket-change-event.ts';
import { ReadyEvent } from './ready-event.ts';

/** What a page may want to know of a change of state, as the events that tell it; `tellOrderPlaced` has the other one. */
export function factsBetween(organisation: string, before: ShopState, after: ShopState): Event[] {
  const facts: Event[] = [];
  if (after.phase === 'ready' && before.phase !== 'ready') facts.push(new ReadyEvent(organisation));
  if (!sameBasket(before.basket, after.basket)) facts.push(new BasketChangeEvent(organisation, after.basket));
  return facts;
}
