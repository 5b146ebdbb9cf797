import type { LineSnapshot } from '../quotes/line-snapshot.ts';
import type { OrderRow } from './orders.queries.ts';

/** A stored line without what ties it to its order. */
export function lineOfRow(row: OrderRow['lines'][number]): LineSnapshot {
  const { id: _id, orderId: _orderId, position: _position, farmName: _farmName, ...line } = row;
  return line;
}
