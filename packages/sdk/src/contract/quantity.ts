/**
 * How an offer is sold (domain.md, «How an offer is sold»). An ordered quantity is one integer: pieces for `each` and `weighedEach`,
 * grams or millilitres for `bulk`.
 */
import { priceOfPieces, priceOfWeight, pricePerKilogram } from './money.ts';

export const sales = ['each', 'weighedEach', 'bulk'] as const;
export type Sale = (typeof sales)[number];

export const contentUnits = ['g', 'ml', 'piece'] as const;
export type ContentUnit = (typeof contentUnits)[number];

export const priceBases = ['piece', 'kilogram', 'litre'] as const;
/** What `priceCents` is the price of. */
export type PriceBasis = (typeof priceBases)[number];

/** What is needed to know how much of an offer may be ordered and what it costs. */
export interface Sellable {
  readonly sale: Sale;
  readonly priceCents: number;
  /** The net content of a piece, or the estimated weight of a weighed piece; null when it is not known. */
  readonly contentQuantity: number | null;
  readonly contentUnit: ContentUnit | null;
  /** The step of a `bulk` offer in grams or millilitres; 1 otherwise. */
  readonly step: number;
  /** A `bulk` offer whose final price is fixed after weighing. */
  readonly weighed: boolean;
  /** Deposit per piece, outside VAT. */
  readonly depositCents: number;
}

/** The most pieces one line may hold. */
export const MAX_PIECES = 999;
/** The most grams or millilitres one line may hold: a tonne. */
export const MAX_BULK_QUANTITY = 1_000_000;

export function priceBasis(offer: Pick<Sellable, 'sale' | 'contentUnit'>): PriceBasis {
  if (offer.sale === 'each') return 'piece';
  return offer.contentUnit === 'ml' ? 'litre' : 'kilogram';
}

/** Whether an amount is known only after weighing, and therefore shown as an estimate (rule 6). */
export function isEstimated(offer: Pick<Sellable, 'sale' | 'weighed'>): boolean {
  return offer.sale === 'weighedEach' || (offer.sale === 'bulk' && offer.weighed);
}

export type QuantityFault = 'quantity.notPositive' | 'quantity.offStep' | 'quantity.tooLarge';

/** What is wrong with a quantity of an offer, or null. */
export function quantityFault(offer: Pick<Sellable, 'sale' | 'step'>, quantity: number): QuantityFault | null {
  if (!Number.isInteger(quantity) || quantity <= 0) return 'quantity.notPositive';
  if (quantity > largestQuantity(offer)) return 'quantity.tooLarge';
  if (quantity % stepOf(offer) !== 0) return 'quantity.offStep';
  return null;
}

/** The step that quantities of an offer are multiples of, in the unit of the quantity. */
export function stepOf(offer: Pick<Sellable, 'sale' | 'step'>): number {
  return offer.sale === 'bulk' ? offer.step : 1;
}

export function largestQuantity(offer: Pick<Sellable, 'sale'>): number {
  return offer.sale === 'bulk' ? MAX_BULK_QUANTITY : MAX_PIECES;
}

/** The largest orderable quantity, on the step, when `available` is left; null `available` means unlimited. */
export function largestOrderable(offer: Pick<Sellable, 'sale' | 'step'>, available: number | null): number {
  const limit = available === null ? largestQuantity(offer) : Math.min(available, largestQuantity(offer));
  return limit - (limit % stepOf(offer));
}

/** The total of a line, without deposit, rounded to the cent; an estimate where `isEstimated` says so. */
export function goodsTotal(offer: Sellable, quantity: number): number {
  if (offer.sale === 'each') return priceOfPieces(offer.priceCents, quantity);
  if (offer.sale === 'bulk') return priceOfWeight(offer.priceCents, quantity);
  return priceOfWeight(offer.priceCents, quantity * (offer.contentQuantity ?? 0));
}

/** The deposit of a line. Only pieces carry one. */
export function depositTotal(offer: Pick<Sellable, 'sale' | 'depositCents'>, quantity: number): number {
  return offer.sale === 'bulk' ? 0 : priceOfPieces(offer.depositCents, quantity);
}

/** The price per kilogram or litre in cents (rule 3), or null when the content is not known or is counted in pieces. */
export function comparisonPrice(offer: Pick<Sellable, 'sale' | 'priceCents' | 'contentQuantity' | 'contentUnit'>): number | null {
  if (offer.sale !== 'each') return offer.priceCents;
  if (offer.contentUnit === 'piece' || offer.contentUnit === null || !offer.contentQuantity) return null;
  return pricePerKilogram(offer.priceCents, offer.contentQuantity);
}
