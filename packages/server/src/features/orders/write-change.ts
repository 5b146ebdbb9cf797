import { sumCents } from '@cagette/sdk/contract/money';
import type { Deps } from '../../deps.ts';
import { newId } from '../../ids.ts';
import type { LineSnapshot } from '../quotes/line-snapshot.ts';
import { type ChangedOrderRows, changeOrderStatement } from './change-order.queries.ts';
import { lineOfRow } from './line-of-row.ts';
import { orderSnapshot } from './order-snapshot.ts';
import type { OrderRow } from './orders.queries.ts';
import { stockMoves } from './stock-moves.ts';
import { writeWithMail } from './write-with-mail.ts';

export interface PlannedChange {
  readonly kind: 'added' | 'changed' | 'cancelled';
  readonly slotId: string | null;
  readonly note: string | null;
  /** All lines the order shall have; of a cancelled order none, though it keeps what it had to look up. */
  readonly lines: readonly LineSnapshot[];
  readonly checkedOfferIds: readonly string[];
  readonly idempotency: ChangedOrderRows['idempotency'];
  readonly actor: string;
  readonly now: Date;
}

/**
 * Writes a planned change in one transaction, with its audit row and its e-mail, and tells about the stock.
 *
 * @returns false when the database disagrees with what was read; nothing is written then.
 */
export async function writeChange(deps: Deps, row: OrderRow, change: PlannedChange): Promise<boolean> {
  const cancelled = change.kind === 'cancelled';
  const held = row.lines.map(lineOfRow);
  const moves = stockMoves(held, change.lines);
  const kept = cancelled ? held : change.lines;
  const rows: ChangedOrderRows = {
    orderId: row.id,
    version: row.version,
    state: cancelled ? 'cancelled' : 'placed',
    slotId: cancelled ? null : change.slotId,
    heldSlotId: row.slotId,
    note: change.note,
    goodsCents: sumCents(kept.map((line) => line.totalCents)),
    depositCents: sumCents(kept.map((line) => line.depositCents)),
    lines: cancelled ? null : change.lines.map((line) => ({ ...line, id: newId('line', change.now) })),
    checkedOfferIds: change.checkedOfferIds,
    checkedFarmIds: changedFarms(held, change.lines),
    moves,
    idempotency: change.idempotency,
    kind: change.kind,
    actor: change.actor,
    before: orderSnapshot(row.state, row.slotId, held),
    after: orderSnapshot(cancelled ? 'cancelled' : 'placed', change.slotId, kept),
    now: change.now.toISOString(),
  };
  if (!(await writeWithMail(deps, { orderId: row.id, kind: change.kind }, changeOrderStatement(deps.db, rows)))) return false;
  deps.changes.publish({ kind: 'stock', offerIds: moves.map((move) => move.offerId) });
  if (rows.slotId !== rows.heldSlotId) deps.changes.publish({ kind: 'distribution', distributionId: row.distributionId });
  return true;
}

/** Farms of which some offer's quantity differs. */
function changedFarms(before: readonly LineSnapshot[], after: readonly LineSnapshot[]): string[] {
  const sums = new Map<string, { farmId: string; quantity: number }>();
  const add = (line: LineSnapshot, sign: 1 | -1) => {
    sums.set(line.offerId, { farmId: line.farmId, quantity: (sums.get(line.offerId)?.quantity ?? 0) + sign * line.quantity });
  };
  for (const line of before) add(line, -1);
  for (const line of after) add(line, 1);
  return [...new Set([...sums.values()].filter((sum) => sum.quantity !== 0).map((sum) => sum.farmId))];
}
