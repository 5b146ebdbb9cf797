import type { DeskOrder } from '@cagette/sdk/contract/desk';
import { sumCents } from '@cagette/sdk/contract/money';
import type { OrderRow } from '../orders/orders.queries.ts';
import { pricedLineView } from '../quotes/line-snapshot.ts';

/** An order as a desk sees it: with `farmIds` only those farms' lines, and what they come to. Nothing is to be paid for a cancelled one. */
export function deskOrderView(row: OrderRow, farmIds: readonly string[] | null): DeskOrder {
  const lines = row.lines
    .filter((line) => farmIds === null || farmIds.includes(line.farmId))
    .map((line) => ({ id: line.id, ...pricedLineView(line) }));
  const totalCents = sumCents(lines.map((line) => line.totalCents));
  const depositCents = sumCents(lines.map((line) => line.depositCents));
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    customer:
      row.customerName !== null && row.email !== null ? { name: row.customerName, email: row.email, phone: row.customerPhone } : null,
    slot: row.slotId && row.slotStartsAt && row.slotEndsAt ? { id: row.slotId, startsAt: row.slotStartsAt, endsAt: row.slotEndsAt } : null,
    note: row.note,
    lines,
    totalCents,
    depositCents,
    toPayCents: row.state === 'cancelled' ? 0 : totalCents + depositCents,
    estimated: lines.some((line) => line.estimated),
    placedAt: row.placedAt,
    updatedAt: row.updatedAt,
  };
}
