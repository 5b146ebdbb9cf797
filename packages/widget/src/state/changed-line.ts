import { type Basket, type BasketLine, quantityOf } from './basket.ts';

/** The line that differs between two baskets, with its new quantity; null when none or several do. */
export function changedLine(before: Basket, after: Basket): BasketLine | null {
  const ids = new Set([...before, ...after].map(({ offerId }) => offerId));
  const changed = [...ids].filter((id) => quantityOf(before, id) !== quantityOf(after, id));
  const [offerId] = changed;
  if (offerId === undefined || changed.length > 1) return null;
  const name = [...after, ...before].find((line) => line.offerId === offerId)?.name ?? '';
  return { offerId, quantity: quantityOf(after, offerId), name };
}
