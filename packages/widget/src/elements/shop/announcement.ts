import type { Formatter } from '../../base/formatter.ts';
import { changedLine } from '../../state/changed-line.ts';
import { previewOf } from '../../state/preview.ts';
import { shelfIndex } from '../../state/shelf-index.ts';
import type { ShopState } from '../../state/shop-state.ts';

/** What a screen reader is told of a change of the basket; null when there is nothing to say. `now` in milliseconds, the server's. */
export function announcement(formatter: Formatter, before: ShopState, { basket, shelf }: ShopState, now: number): string | null {
  const line = before.basket === basket ? null : changedLine(before.basket, basket);
  const found = line && shelf && shelfIndex(shelf).get(line.offerId);
  if (!line || !found) return null;
  const { messages } = formatter;
  if (line.quantity === 0) return messages.outOfBasket(line.name);
  const total = formatter.price(previewOf(shelf, basket, now).totalCents);
  return messages.inBasket(line.name, formatter.quantity(found.offer, line.quantity), total);
}
