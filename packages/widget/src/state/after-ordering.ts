import type { Basket, BasketLine } from './basket.ts';

/** What is still wanted once an order was placed: more of a line than was ordered, and lines that came later. */
export function afterOrdering(basket: Basket, ordered: readonly Pick<BasketLine, 'offerId' | 'quantity'>[]): Basket {
  return basket.flatMap((line) => {
    const taken = ordered.find(({ offerId }) => offerId === line.offerId)?.quantity ?? 0;
    return line.quantity > taken ? [{ ...line, quantity: line.quantity - taken }] : [];
  });
}
