import { MAX_NOTE, type PlacedOrder } from '@cagette/sdk/contract/order';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { planLines } from '../quotes/plan-lines.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import { joinLines } from './join-lines.ts';
import { lineOfRow } from './line-of-row.ts';
import { actorName, mayRead } from './order-access.ts';
import { checkOrder } from './order-plan.ts';
import type { OrderRow } from './orders.queries.ts';
import { findOrder } from './orders.queries.ts';
import { type Intent, placedReply } from './placed-reply.ts';
import { writeChange } from './write-change.ts';

/**
 * Adds lines to the order that the address already has. Whoever cannot prove to be that customer may add, as on paper, but is told nothing of the order:
 * the reply is empty and the whole goes to the address by e-mail. Such an addition moves no slot either.
 *
 * @returns null when the order changed meanwhile, and the attempt is worth another.
 */
export async function addToOrder(deps: Deps, model: ShelfModel, existing: OrderRow, intent: Intent): Promise<PlacedOrder | null> {
  const { request, caller } = intent;
  const now = deps.clock.now();
  const readable = mayRead(caller.actor, existing);
  const plan = planLines(model, request.lines, [], now);
  const slotId = (readable ? request.slotId : null) ?? existing.slotId;
  checkOrder(model, plan, { slotId, heldSlotId: existing.slotId, expectedTotalCents: request.expectedTotalCents }, now);

  const held = existing.lines.map(lineOfRow);
  const lines = joinLines(held, plan.lines);
  const written = await writeChange(deps, existing, {
    kind: 'added',
    slotId,
    note: joinedNote(existing.note, request.note ?? null, readable),
    lines,
    now,
    actor: actorName(caller.actor),
    checkedOfferIds: plan.lines.map((line) => line.offerId),
    idempotency: { organisationId: existing.organisationId, key: caller.idempotencyKey, bodyHash: intent.bodyHash, readable },
  });
  if (!written) return null;
  if (!readable) return { added: true, order: null, token: null };
  const row = await findOrder(deps.db, existing.id);
  return row ? placedReply(deps, model, row, true) : null;
}

/**
 * A note that outgrew its limit could never be sent back with a change of the order. How much room there is tells of the order, so only who may read it is told.
 *
 * @throws validation.failed
 */
function joinedNote(held: string | null, added: string | null, readable: boolean): string | null {
  if (added === null) return held;
  const note = held === null ? added : `${held}\n${added}`;
  if (note.length <= MAX_NOTE) return note;
  const room = Math.max(0, MAX_NOTE - (held ?? '').length - 1);
  throw problem('validation.failed', { issues: [{ path: 'note', code: 'tooLarge', ...(readable ? { params: { maximum: room } } : {}) }] });
}
