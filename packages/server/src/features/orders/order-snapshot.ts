import type { OrderState } from '@cagette/sdk/contract/order-state';
import type { LineSnapshot } from '../quotes/line-snapshot.ts';
import { totalOf } from './order-plan.ts';
import type { OrderSnapshot } from './orders.table.ts';

/** What the audit keeps of an order at one moment. */
export function orderSnapshot(state: OrderState, slotId: string | null, lines: readonly LineSnapshot[]): OrderSnapshot {
  return {
    state,
    slotId,
    totalCents: totalOf(lines),
    lines: lines.map(({ offerId, quantity, totalCents }) => ({ offerId, quantity, totalCents })),
  };
}
