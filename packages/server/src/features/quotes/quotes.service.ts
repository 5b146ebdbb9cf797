import { addUp, type FarmOfLines } from '@cagette/sdk/contract/amounts';
import type { Quote, QuoteRequest } from '@cagette/sdk/contract/quote';
import type { Deps } from '../../deps.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import { shelfModelOf } from '../shelves/shelves.service.ts';
import { pricedLineView } from './line-snapshot.ts';
import { type LinePlan, planLines } from './plan-lines.ts';

/** Prices lines as an order would. Quantities are read anew, so that what is said to be left is. */
export async function createQuote(deps: Deps, request: QuoteRequest): Promise<Quote> {
  const known = await shelfModelOf(deps, request.distributionId);
  const now = deps.clock.now();
  const plan = planLines(known, request.lines, [], now);
  if (plan.problems.length === 0) return quoteView(known, plan);
  const fresh = await shelfModelOf(deps, request.distributionId, { fresh: true });
  return quoteView(fresh, planLines(fresh, request.lines, [], now));
}

export function quoteView(model: ShelfModel, plan: LinePlan): Quote {
  return {
    distributionId: model.distribution.id,
    ...addUp(plan.lines.map(pricedLineView), farmsOf(model), model.shelf.organisation.currency),
    lines: plan.lines.map(pricedLineView),
    problems: [...plan.problems],
  };
}

/** The farms that take part, with their closing times. */
export function farmsOf(model: ShelfModel): FarmOfLines[] {
  return model.distribution.participations.map(({ farm, closesAt }) => ({ farmId: farm.id, name: farm.name, closesAt }));
}
