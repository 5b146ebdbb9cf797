import { windowState } from '@cagette/sdk/contract/calendar';
import { sumCents } from '@cagette/sdk/contract/money';
import type { LineProblem } from '@cagette/sdk/contract/quote';
import { problem } from '../../http/problem-error.ts';
import type { LineSnapshot } from '../quotes/line-snapshot.ts';
import type { LinePlan } from '../quotes/plan-lines.ts';
import { quoteView } from '../quotes/quotes.view.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';

/** What is asked of an order beside its lines. */
export interface OrderTerms {
  readonly slotId: string | null;
  /** The slot it has already, whose place is its own. */
  readonly heldSlotId: string | null;
  readonly expectedTotalCents: number;
}

/**
 * Refuses what may not be ordered, the most general reason first: the window, the lines, the slot, the total.
 *
 * @throws window.notOpen, window.closed, stock.short, lines.refused, slot.required, slot.notFound, slot.full, total.changed
 */
export function checkOrder(model: ShelfModel, plan: LinePlan, terms: OrderTerms, now: Date): void {
  checkWindow(model, now);
  if (plan.problems.length > 0) throw refusal(model, plan);
  checkSlot(model, terms);
  const totalCents = totalOf(plan.lines);
  if (totalCents !== terms.expectedTotalCents)
    throw problem('total.changed', { expectedTotalCents: terms.expectedTotalCents, quote: quoteView(model, plan) });
}

/** @throws window.notOpen, window.closed */
function checkWindow(model: ShelfModel, now: Date): void {
  const state = model.closedAt === null ? windowState(model.distribution, now) : 'closed';
  if (state === 'toCome') throw problem('window.notOpen', { opensAt: model.distribution.opensAt });
  if (state === 'closed') throw problem('window.closed', { closedAt: model.closedAt ?? model.distribution.closesAt });
}

export function totalOf(lines: readonly Pick<LineSnapshot, 'totalCents' | 'depositCents'>[]): number {
  return sumCents(lines.map((line) => line.totalCents + line.depositCents));
}

/** When all problems are of one kind the code says which; every problem is listed anyway. */
function refusal(model: ShelfModel, plan: LinePlan): Error {
  const params = { problems: plan.problems, quote: quoteView(model, plan) };
  const all = (code: LineProblem['code']) => plan.problems.every((one) => one.code === code);
  if (all('stock.short')) return problem('stock.short', params);
  if (all('window.closed')) return problem('window.closed', { closedAt: plan.problems[0]?.at ?? model.distribution.closesAt, ...params });
  return problem('lines.refused', params);
}

function checkSlot(model: ShelfModel, { slotId, heldSlotId }: OrderTerms): void {
  if (slotId === null) {
    if (model.distribution.slots.length > 0) throw problem('slot.required');
    return;
  }
  const slot = model.distribution.slots.find((one) => one.id === slotId);
  if (!slot) throw problem('slot.notFound');
  if (slot.left !== null && slot.left <= 0 && slotId !== heldSlotId) throw problem('slot.full', { slotId });
}
