import type { LineSnapshot } from '../quotes/line-snapshot.ts';

/** A quantity to take from a stock, or to give back when it is negative. */
export interface StockMove {
  readonly stockId: number;
  readonly offerId: string;
  readonly quantity: number;
}

/** What the stocks lose between two states of an order; a stock whose sum stays is left out. What was taken from a stock goes back to that one. */
export function stockMoves(before: readonly LineSnapshot[], after: readonly LineSnapshot[]): StockMove[] {
  const moves = new Map<number, StockMove>();
  const add = (line: LineSnapshot, sign: 1 | -1) => {
    if (line.stockId === null) return;
    const quantity = (moves.get(line.stockId)?.quantity ?? 0) + sign * line.quantity;
    moves.set(line.stockId, { stockId: line.stockId, offerId: line.offerId, quantity });
  };
  for (const line of after) add(line, 1);
  for (const line of before) add(line, -1);
  return [...moves.values()].filter((move) => move.quantity !== 0).sort((a, b) => a.stockId - b.stockId);
}
