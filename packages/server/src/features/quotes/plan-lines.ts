import { windowState } from '@cagette/sdk/contract/calendar';
import { quantityFault, stepOf } from '@cagette/sdk/contract/quantity';
import type { LineProblem, LineRequest } from '@cagette/sdk/contract/quote';
import type { ShelfModel, ShelfOffer } from '../shelves/shelf-model.ts';
import { hasSameTerms, type LineSnapshot, priceLine, withQuantity } from './line-snapshot.ts';

const THOUSAND = 1000;
/** Two hundred such lines are the most that the contract carries: 50 000 €. */
const MAX_LINE_CENTS = 5_000_000;

/** What an order would hold, and what stops it. */
export interface LinePlan {
  readonly lines: readonly LineSnapshot[];
  readonly problems: readonly LineProblem[];
}

/**
 * Decides the lines of an order from what is wished and what it holds already (none for a new order or a quote). An offer that is not wished is taken off.
 * Lines whose quantity stays keep their terms; less of an offer keeps them too; more of it joins the line when the offer is still sold as it was, and is a line at
 * today's price otherwise. Every line that changes needs its window open; what is added needs stock.
 */
export function planLines(model: ShelfModel, wishes: readonly LineRequest[], held: readonly LineSnapshot[], now: Date): LinePlan {
  const targets = new Map<string, number>(held.map((line) => [line.offerId, 0]));
  for (const { offerId } of wishes) targets.set(offerId, 0);
  // A quantity that is none makes the sum none, rather than taking from another line of the same offer.
  for (const { offerId, quantity } of wishes) targets.set(offerId, (targets.get(offerId) ?? 0) + (quantity > 0 ? quantity : Number.NaN));

  const lines: LineSnapshot[] = [];
  const problems: LineProblem[] = [];
  for (const [offerId, target] of targets) {
    const own = held.filter((line) => line.offerId === offerId);
    const wished = wishes.some((wish) => wish.offerId === offerId);
    const planned = planOffer(model, offerId, own, wished ? target : null, now);
    if ('problem' in planned) problems.push(planned.problem);
    lines.push(...planned.lines);
  }
  return { lines, problems };
}

type Planned = { readonly lines: readonly LineSnapshot[] } | { readonly lines: readonly LineSnapshot[]; readonly problem: LineProblem };

/** `target` null takes the offer off; a wished quantity of 0 is a fault instead. */
function planOffer(model: ShelfModel, offerId: string, own: readonly LineSnapshot[], target: number | null, now: Date): Planned {
  const before = own.reduce((sum, line) => sum + line.quantity, 0);
  if (target === before && own.length > 0) return { lines: own };
  const offer = model.offers.get(offerId);
  const terms = offer ?? own[0];
  const refuse = (fault: Omit<LineProblem, 'offerId' | 'productName'>): Planned => ({
    lines:
      own.length > 0 || !offer || target === null || quantityFault(offer, target) || amountFault(offer, target)
        ? own
        : [priceLine(offer, target)],
    problem: { offerId, productName: offer?.productName ?? own[0]?.productName ?? null, ...fault },
  });
  if (!terms) return refuse({ code: 'offer.notFound' });

  const fault = target === null ? null : (quantityFault(terms, target) ?? amountFault(terms, target));
  if (fault) return refuse(fault === 'quantity.offStep' ? { code: fault, step: stepOf(terms) } : { code: fault });
  const closed = windowProblem(model, terms.farmId, now);
  if (closed) return refuse(closed);
  if ((target ?? 0) < before) return { lines: reduced(own, target ?? 0) };
  if (!offer || target === null) return refuse({ code: 'offer.notFound' });
  const left = offer.available ?? Number.POSITIVE_INFINITY;
  if (target - before > left) return refuse({ code: 'stock.short', available: before + (left - (left % stepOf(offer))) });
  return { lines: increased(own, offer, target - before) };
}

/** A line must not cost more than an order can add up, however dear its offer: the quantity is then too large. */
function amountFault(terms: LineSnapshot | ShelfOffer, quantity: number): 'quantity.tooLarge' | null {
  const { sale, priceCents, contentQuantity } = terms;
  const deposit = 'depositEachCents' in terms ? terms.depositEachCents : terms.depositCents;
  const thousandths = sale === 'each' ? THOUSAND : sale === 'bulk' ? 1 : (contentQuantity ?? 0);
  const cents = (priceCents * quantity * thousandths) / THOUSAND + (sale === 'bulk' ? 0 : deposit * quantity);
  return cents > MAX_LINE_CENTS ? 'quantity.tooLarge' : null;
}

function windowProblem(model: ShelfModel, farmId: string, now: Date): Pick<LineProblem, 'code' | 'at'> | null {
  const participation = model.distribution.participations.find((one) => one.farm.id === farmId);
  if (!participation) return { code: 'offer.notFound' };
  const state = model.closedAt === null ? windowState(participation, now) : 'closed';
  if (state === 'open') return null;
  return state === 'toCome' ? { code: 'window.notOpen', at: participation.opensAt } : { code: 'window.closed', at: participation.closesAt };
}

/** The newest lines give way first. */
function reduced(own: readonly LineSnapshot[], target: number): LineSnapshot[] {
  const kept: LineSnapshot[] = [];
  let rest = target;
  for (const line of own) {
    if (rest === 0) break;
    const quantity = Math.min(rest, line.quantity);
    kept.push(quantity === line.quantity ? line : withQuantity(line, quantity));
    rest -= quantity;
  }
  return kept;
}

function increased(own: readonly LineSnapshot[], offer: ShelfOffer, more: number): LineSnapshot[] {
  const last = own.at(-1);
  if (last && hasSameTerms(last, offer)) return [...own.slice(0, -1), withQuantity(last, last.quantity + more)];
  return [...own, priceLine(offer, more)];
}
