import type { LineRequest, Offer, Order, OrderLine, Quote, Shelf } from '@cagette/sdk';
import { depositTotal, goodsTotal, type Sellable } from '@cagette/sdk/contract/quantity';
import { linesByOffer, quantityOfLines } from './lines-by-offer.ts';
import type { Refusal } from './refusal.ts';
import { shelfIndex } from './shelf-index.ts';

export interface ChangedOrder {
  /** One an offer, whatever the number of prices it was ordered at. */
  readonly lines: LineRequest[];
  readonly totalCents: number;
}

/**
 * What an order becomes with these quantities by offer; what is not named stays, 0 takes it off. What stays keeps the price it was ordered at, the newest lines give
 * way first, and what is added has today's price, as the server has it; its total is the truth all the same.
 */
export function changedOrder(
  order: Pick<Order, 'lines'>,
  wanted: ReadonlyMap<string, number>,
  offerOf: (offerId: string) => Offer | null,
): ChangedOrder {
  const lines: LineRequest[] = [];
  let totalCents = 0;
  for (const [offerId, own] of linesByOffer(order)) {
    const quantity = wanted.get(offerId) ?? quantityOfLines(own);
    if (quantity > 0) lines.push({ offerId, quantity });
    totalCents += centsOf(own, quantity, offerOf(offerId));
  }
  return { lines, totalCents };
}

/** Finds an order's offers on the first of the shelves that is its distribution's: for steps, stock and today's prices. */
export function offersOf(
  { distribution }: Pick<Order, 'distribution'>,
  ...shelves: readonly (Shelf | null)[]
): (offerId: string) => Offer | null {
  const own = shelves.find((shelf) => shelf?.distribution.id === distribution.id);
  return (offerId) => (own && shelfIndex(own).get(offerId)?.offer) ?? null;
}

/** The server's prices for these very lines, when a change was refused for its total; null otherwise. */
export function quoteOf(refusal: Refusal | null, lines: readonly LineRequest[]): Quote | null {
  const quote = refusal?.code === 'total.changed' ? refusal.quote : null;
  if (!quote) return null;
  const quoted = linesByOffer(quote);
  const isSame = lines.every(({ offerId, quantity }) => quantityOfLines(quoted.get(offerId) ?? []) === quantity);
  return isSame && quoted.size === lines.length ? quote : null;
}

function centsOf(own: readonly OrderLine[], wanted: number, offer: Offer | null): number {
  let rest = wanted;
  let cents = 0;
  for (const [index, line] of own.entries()) {
    const terms = termsOf(line);
    const isLast = index === own.length - 1;
    const joins = isLast && offer !== null && line.priceCents === offer.priceCents && terms.depositCents === offer.depositCents;
    const quantity = joins ? rest : Math.min(rest, line.quantity);
    cents += quantity === line.quantity ? line.totalCents + line.depositCents : goodsTotal(terms, quantity) + depositTotal(terms, quantity);
    rest -= quantity;
  }
  return rest > 0 && offer ? cents + goodsTotal(offer, rest) + depositTotal(offer, rest) : cents;
}

function termsOf(line: OrderLine): Sellable {
  return { ...line, step: 1, weighed: line.estimated, depositCents: line.depositCents / line.quantity };
}
