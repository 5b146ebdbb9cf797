import { addUp, type FarmOfLines } from '@cagette/sdk/contract/amounts';
import type { Order } from '@cagette/sdk/contract/order';
import { pricedLineView } from '../quotes/line-snapshot.ts';
import { farmsOf } from '../quotes/quotes.view.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import type { OrderRow } from './orders.queries.ts';

/** An order as its customer sees it, without what opens it: lists and exports are passed on. */
export function orderView(row: OrderRow, model: ShelfModel): Order {
  const { currency, ...organisation } = model.shelf.organisation;
  const { id, startsAt, endsAt, opensAt, closesAt, pickupPoint } = model.distribution;
  const lines = row.lines.map((line) => ({ id: line.id, ...pricedLineView(line) }));
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    organisation,
    distribution: { id, startsAt, endsAt, opensAt, closesAt, pickupPoint },
    slot: row.slotId && row.slotStartsAt && row.slotEndsAt ? { id: row.slotId, startsAt: row.slotStartsAt, endsAt: row.slotEndsAt } : null,
    customer:
      row.customerName !== null && row.email !== null ? { name: row.customerName, email: row.email, phone: row.customerPhone } : null,
    note: row.note,
    lines,
    ...addUp(lines, farmsOfOrder(row, model), currency),
    calendarPath: null,
    placedAt: row.placedAt,
    updatedAt: row.updatedAt,
  };
}

/** A farm that no longer takes part still has its lines in the order. */
function farmsOfOrder(row: OrderRow, model: ShelfModel): FarmOfLines[] {
  const farms = farmsOf(model);
  for (const line of row.lines) {
    if (!farms.some((farm) => farm.farmId === line.farmId))
      farms.push({ farmId: line.farmId, name: line.farmName, closesAt: model.distribution.closesAt });
  }
  return farms;
}
