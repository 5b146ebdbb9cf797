import type { Order, OrderChange } from '@cagette/sdk/contract/order';
import { isChangeable } from '@cagette/sdk/contract/order-state';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import type { LineSnapshot } from '../quotes/line-snapshot.ts';
import { planLines } from '../quotes/plan-lines.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import { shelfModelOf } from '../shelves/shelves.service.ts';
import { lineOfRow } from './line-of-row.ts';
import { actorName, checkOrigin, mayRead } from './order-access.ts';
import { checkOrder, totalOf } from './order-plan.ts';
import { findOrder, listOrdersOf, type OrderRow, type OrdersPage } from './orders.queries.ts';
import { ownOrderView } from './own-order.view.ts';
import { type PlannedChange, writeChange } from './write-change.ts';

export { listOrdersIn } from './orders.queries.ts';

interface ChangeCaller {
  readonly actor: Actor;
  readonly origin: string | null;
}

const MAX_ATTEMPTS = 5;

/** @throws order.notFound for an order that is not there or not the caller's: the answer is the same. */
export async function readOrder(deps: Deps, orderId: string, actor: Actor): Promise<Order> {
  const row = await ownOrder(deps, orderId, actor);
  return ownOrderView(deps, row, await shelfModelOf(deps, row.distributionId));
}

/** A customer's orders, newest first. */
export async function readOrdersOf(deps: Deps, customerId: string, page: OrdersPage): Promise<Order[]> {
  const rows = await listOrdersOf(deps.db, customerId, page);
  return Promise.all(rows.map(async (row) => ownOrderView(deps, row, await shelfModelOf(deps, row.distributionId))));
}

/**
 * Makes an order what the request says: the same checks as placing one, in one transaction (rule 10).
 *
 * @throws every code that `changeOrder` of the contract declares.
 */
export async function changeOrder(deps: Deps, orderId: string, request: OrderChange, caller: ChangeCaller): Promise<Order> {
  return change(deps, orderId, caller, (row, model, now) => {
    const held = row.lines.map(lineOfRow);
    const plan = planLines(model, request.lines, held, now);
    const slotId = request.slotId === undefined ? row.slotId : request.slotId;
    checkOrder(model, plan, { slotId, heldSlotId: row.slotId, expectedTotalCents: request.expectedTotalCents }, now);
    const priced = plan.lines.filter((line) => !held.includes(line) && isAsToday(model, line)).map((line) => line.offerId);
    const note = request.note === undefined ? row.note : request.note;
    return {
      kind: 'changed',
      slotId,
      note,
      lines: plan.lines,
      checkedOfferIds: priced,
      idempotency: null,
      actor: actorName(caller.actor),
      now,
    };
  });
}

/**
 * Cancels an order and gives its stock back, once: cancelling a cancelled order answers the same.
 *
 * @throws every code that `cancelOrder` of the contract declares.
 */
export async function cancelOrder(deps: Deps, orderId: string, caller: ChangeCaller): Promise<Order> {
  return change(deps, orderId, caller, (row, model, now) => {
    if (row.state === 'cancelled') return null;
    const plan = planLines(model, [], row.lines.map(lineOfRow), now);
    checkOrder(model, plan, { slotId: row.slotId, heldSlotId: row.slotId, expectedTotalCents: totalOf(plan.lines) }, now);
    return {
      kind: 'cancelled',
      slotId: null,
      note: row.note,
      lines: [],
      checkedOfferIds: [],
      idempotency: null,
      actor: actorName(caller.actor),
      now,
    };
  });
}

/** Reads, decides and writes; what changed in between is decided again. `decide` answers null when nothing is to be done. */
async function change(
  deps: Deps,
  orderId: string,
  caller: ChangeCaller,
  decide: (row: OrderRow, model: ShelfModel, now: Date) => PlannedChange | null,
): Promise<Order> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const row = await ownOrder(deps, orderId, caller.actor);
    const model = await shelfModelOf(deps, row.distributionId, { fresh: true });
    checkOrigin(model, caller.origin, deps.config.publicUrl);
    const now = deps.clock.now();
    const planned = decide(row, model, now);
    if (planned === null) return ownOrderView(deps, row, model);
    if (!isChangeable(row.state)) throw problem('order.notChangeable');
    if (await writeChange(deps, row, planned)) return ownOrderView(deps, await ownOrder(deps, orderId, caller.actor), model);
  }
  throw problem('order.changedMeanwhile');
}

async function ownOrder(deps: Deps, orderId: string, actor: Actor): Promise<OrderRow> {
  const row = await findOrder(deps.db, orderId);
  if (!row || !mayRead(actor, row)) throw problem('order.notFound');
  return row;
}

/** A line that was priced now, rather than kept on the terms of an earlier day. */
function isAsToday(model: ShelfModel, line: LineSnapshot): boolean {
  const offer = model.offers.get(line.offerId);
  return (
    offer !== undefined &&
    offer.priceCents === line.priceCents &&
    offer.vatRateBp === line.vatRateBp &&
    offer.depositCents === line.depositEachCents
  );
}
