import { createHash } from 'node:crypto';
import type { OrderRequest, PlacedOrder } from '@cagette/sdk/contract/order';
import type { Deps } from '../../deps.ts';
import { problem, ProblemError } from '../../http/problem-error.ts';
import { newId, newOrderCode } from '../../ids.ts';
import { planLines } from '../quotes/plan-lines.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import { shelfModelOf } from '../shelves/shelves.service.ts';
import { addToOrder } from './add-to-order.service.ts';
import { actorName, checkOrigin, mayRead } from './order-access.ts';
import { checkOrder } from './order-plan.ts';
import { orderSnapshot } from './order-snapshot.ts';
import { findIdempotencyKey, findOrder, findOrderOf } from './orders.queries.ts';
import { type NewOrderRows, placeOrderStatement } from './place-order.queries.ts';
import { type Intent, type OrderCaller, placedReply } from './placed-reply.ts';
import { placedRow } from './placed-row.ts';
import { stockMoves } from './stock-moves.ts';
import { writeWithMail } from './write-with-mail.ts';

/** Shelves in memory may be old and buyers collide; each further attempt reads everything anew. */
const MAX_ATTEMPTS = 12;
const MAX_KEY = 200;

/**
 * Places an order, or adds to the one that the address already has in this distribution (rule 17). The first attempt trusts the shelf in memory, because the one
 * statement that writes checks prices, windows and stock in the database; what it finds different is decided again on fresh data.
 *
 * @throws every code that `placeOrder` of the contract declares.
 */
export async function placeOrder(deps: Deps, request: OrderRequest, caller: OrderCaller): Promise<PlacedOrder> {
  if (caller.idempotencyKey === '' || caller.idempotencyKey.length > MAX_KEY) throw problem('idempotency.required');
  const intent: Intent = { request, caller, bodyHash: createHash('sha256').update(JSON.stringify(request)).digest('base64url') };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const model = await shelfModelOf(deps, request.distributionId, { fresh: attempt > 0 });
    checkOrigin(model, caller.origin, deps.config.publicUrl);
    try {
      const placed = attempt === 0 ? await placeNew(deps, model, intent) : await placeKnowingly(deps, model, intent);
      if (placed) return placed;
    } catch (error) {
      // What memory refuses, and what a second answer to the same intent would refuse, is looked at once more in the database.
      if (error instanceof ProblemError && attempt === 0) continue;
      throw error;
    }
  }
  throw problem('server.busy');
}

/** Looks first whether this intent was answered before, and whether the address has an order here. */
async function placeKnowingly(deps: Deps, model: ShelfModel, intent: Intent): Promise<PlacedOrder | null> {
  const replay = await findReplay(deps, model, intent);
  if (replay) return replay;
  const existing = await findOrderOf(deps.db, model.distribution.id, intent.request.customer.email);
  return existing ? addToOrder(deps, model, existing, intent) : placeNew(deps, model, intent);
}

/** @returns null when the database disagrees with what was read, and the attempt is worth another. */
async function placeNew(deps: Deps, model: ShelfModel, intent: Intent): Promise<PlacedOrder | null> {
  const { request, caller } = intent;
  const now = deps.clock.now();
  const plan = planLines(model, request.lines, [], now);
  const slotId = request.slotId ?? null;
  checkOrder(model, plan, { slotId, heldSlotId: null, expectedTotalCents: request.expectedTotalCents }, now);
  if (model.phonePolicy === 'required' && !request.customer.phone) throw problem('phone.required');

  const rows: NewOrderRows = {
    order: {
      id: newId('order', now),
      code: newOrderCode(),
      organisationId: model.distribution.organisationId,
      distributionId: model.distribution.id,
      slotId,
      customerName: request.customer.name,
      customerPhone: model.phonePolicy === 'no' ? null : (request.customer.phone ?? null),
      note: request.note ?? null,
      goodsCents: plan.lines.reduce((sum, line) => sum + line.totalCents, 0),
      depositCents: plan.lines.reduce((sum, line) => sum + line.depositCents, 0),
    },
    customer: { id: newId('customer', now), email: request.customer.email },
    lines: plan.lines.map((line) => ({ id: newId('line', now), ...line })),
    moves: stockMoves([], plan.lines),
    idempotency: { key: caller.idempotencyKey, bodyHash: intent.bodyHash },
    actor: actorName(caller.actor),
    after: orderSnapshot('placed', slotId, plan.lines),
    now: now.toISOString(),
  };
  const mail = { orderId: rows.order.id, kind: 'placed' } as const;
  if (!(await writeWithMail(deps, mail, placeOrderStatement(deps.db, rows)))) return null;
  deps.changes.publish({ kind: 'stock', offerIds: rows.moves.map((move) => move.offerId) });
  if (slotId) deps.changes.publish({ kind: 'distribution', distributionId: model.distribution.id });
  return placedReply(deps, model, placedRow(rows, model), false);
}

/** The same key and the same body give the same order (rule 16). */
async function findReplay(deps: Deps, model: ShelfModel, intent: Intent): Promise<PlacedOrder | null> {
  const known = await findIdempotencyKey(deps.db, model.distribution.organisationId, intent.caller.idempotencyKey);
  if (!known) return null;
  if (known.bodyHash !== intent.bodyHash) throw problem('idempotency.reused');
  const row = await findOrder(deps.db, known.orderId);
  if (!row) return null;
  return known.readable || mayRead(intent.caller.actor, row)
    ? placedReply(deps, model, row, known.added)
    : { added: true, order: null, token: null };
}
