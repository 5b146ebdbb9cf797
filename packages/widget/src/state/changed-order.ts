import type { LineRequest, Offer, Order, OrderLine, Quote, Shelf } from '@cagette/sdk';
import { depositTotal, goodsTotal, type Sellable } from '@cagette/sdk/contract/quantity';
import { linesByOffer, quantityOfLines } from './lines-by-offer.ts';
import type { Refusal } from './refusal.ts';
import { shelfIndex } from './shelf-index.ts';

export interface ChangedOrder {
  /** One an offer, whatever the number of prices it was ordered at. */
  readonly lines: LineRequest[];
  readonly totalCents: number;
  /** What an offer of the order then costs, its deposits apart; undefined for any other. */
  readonly centsOf: (offerId: string) => number | undefined;
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
  const goods = new Map<string, number>();
  let totalCents = 0;
  for (const [offerId, own] of linesByOffer(order)) {
    const quantity = wanted.get(offerId) ?? quantityOfLines(own);
    if (quantity > 0) lines.push({ offerId, quantity });
    const cents = centsOf(own, quantity, offerOf(offerId));
    goods.set(offerId, cents.goods);
    totalCents += cents.goods + cents.deposits;
  }
  return { lines, totalCents, centsOf: (offerId) => goods.get(offerId) };
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

function centsOf(own: readonly OrderLine[], wanted: number, offer: Offer | null): { goods: number; deposits: number } {
  const cents = { goods: 0, deposits: 0 };
  const add = (terms: Sellable, quantity: number) => {
    cents.goods += goodsTotal(terms, quantity);
    cents.deposits += depositTotal(terms, quantity);
  };
  let rest = wanted;
  for (const [index, line] of own.entries()) {
    const terms = termsOf(line);
    const isLast = index === own.length - 1;
    const joins = isLast && offer !== null && line.priceCents === offer.priceCents && terms.depositCents === offer.depositCents;
    const quantity = joins ? rest : Math.min(rest, line.quantity);
    if (quantity === line.quantity) {
      cents.goods += line.totalCents;
      cents.deposits += line.depositCents;
    } else add(terms, quantity);
    rest -= quantity;
  }
  if (rest > 0 && offer) add(offer, rest);
  return cents;
}

function termsOf(line: OrderLine): Sellable {
  return { ...line, step: 1, weighed: line.estimated, depositCents: line.depositCents / line.quantity };
}
