import type { ShelfModel } from '../shelves/shelf-model.ts';
import type { OrderRow } from './orders.queries.ts';
import type { NewOrderRows } from './place-order.queries.ts';

/** The order that was just written, as reading it would give it. */
export function placedRow(rows: NewOrderRows, model: ShelfModel): OrderRow {
  const slot = model.distribution.slots.find((one) => one.id === rows.order.slotId);
  const farmNames = new Map(model.distribution.participations.map(({ farm }) => [farm.id, farm.name]));
  return {
    ...rows.order,
    customerId: rows.customer.id,
    email: rows.customer.email,
    state: 'placed',
    version: 1,
    placedAt: rows.now,
    updatedAt: rows.now,
    slotStartsAt: slot?.startsAt ?? null,
    slotEndsAt: slot?.endsAt ?? null,
    lines: rows.lines.map((line, index) => ({
      ...line,
      orderId: rows.order.id,
      position: index + 1,
      farmName: farmNames.get(line.farmId) ?? '',
    })),
  };
}
