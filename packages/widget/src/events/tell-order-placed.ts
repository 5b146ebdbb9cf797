import type { Placed } from '../state/shop-state.ts';
import { OrderPlacedEvent } from './order-placed-event.ts';

/** Tells the page of an order; comes with the code for ordering. */
export function tellOrderPlaced(shop: Element, organisation: string, { order, added }: Placed): void {
  const { id = null, code = null, totalCents = null, currency = null } = order ?? {};
  shop.dispatchEvent(new OrderPlacedEvent({ organisation, orderId: id, code, totalCents, currency, added }));
}
