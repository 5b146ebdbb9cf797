/** What a customer has chosen but not ordered. It reserves nothing (rule 13). */

export interface BasketLine {
  readonly offerId: string;
  /** Pieces, grams or millilitres; never 0. */
  readonly quantity: number;
  /** The product's name when it was chosen, for a line that the shelf no longer knows. */
  readonly name: string;
}

export type Basket = readonly BasketLine[];

export const emptyBasket: Basket = [];

export function quantityOf(basket: Basket, offerId: string): number {
  return basket.find((line) => line.offerId === offerId)?.quantity ?? 0;
}

/** The basket with another quantity of one offer; 0 takes the line off. Lines keep their order. */
export function withQuantity(basket: Basket, changed: BasketLine): Basket {
  if (changed.quantity <= 0) return basket.filter((line) => line.offerId !== changed.offerId);
  if (quantityOf(basket, changed.offerId) === 0) return [...basket, changed];
  return basket.map((line) => (line.offerId === changed.offerId ? changed : line));
}

export function sameBasket(a: Basket, b: Basket): boolean {
  return a.length === b.length && a.every((line, index) => line.offerId === b[index]?.offerId && line.quantity === b[index]?.quantity);
}
