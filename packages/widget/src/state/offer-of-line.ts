import type { Offer, OrderLine } from '@cagette/sdk';

/** The offer that a line of an order is changed by: what is left of it and what the line already holds. Null when it is no longer on the shelf. */
export function offerOfLine(line: Pick<OrderLine, 'quantity'>, offer: Offer | null): Offer | null {
  if (offer === null || offer.available === null) return offer;
  return { ...offer, available: offer.available + line.quantity };
}
