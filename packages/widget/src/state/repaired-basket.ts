import type { LineProblem, Shelf } from '@cagette/sdk';
import { largestOrderable, stepOf } from '@cagette/sdk/contract/quantity';
import type { Basket, BasketLine } from './basket.ts';
import { lineProblem } from './line-problem.ts';
import { type OnShelf, shelfIndex } from './shelf-index.ts';

/** The basket with one line, or every line for null, made orderable by the smallest change: less of it, or none. `now` in milliseconds, the server's. */
export function repairedBasket(basket: Basket, shelf: Shelf | null, offerId: string | null, now: number): Basket {
  return basket.flatMap((line) => {
    const found = shelf ? shelfIndex(shelf).get(line.offerId) : undefined;
    const problem = (offerId === null || offerId === line.offerId) && lineProblem(line, found, now);
    if (!problem) return [line];
    const quantity = repairedQuantity(line, found, problem);
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** The quantity that repairs a line in one click; 0 takes it off. */
function repairedQuantity(line: BasketLine, found: OnShelf | undefined, problem: LineProblem): number {
  if (!found || !isRepairable(problem)) return 0;
  const step = stepOf(found.offer);
  const onStep = line.quantity - (line.quantity % step);
  return Math.max(0, Math.min(onStep, largestOrderable(found.offer, found.offer.available)));
}

function isRepairable(problem: LineProblem): boolean {
  return problem.code === 'stock.short' || problem.code === 'quantity.offStep' || problem.code === 'quantity.tooLarge';
}
