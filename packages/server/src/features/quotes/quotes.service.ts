import type { Quote, QuoteRequest } from '@cagette/sdk/contract/quote';
import type { Deps } from '../../deps.ts';
import { shelfModelOf } from '../shelves/shelves.service.ts';
import { planLines } from './plan-lines.ts';
import { quoteView } from './quotes.view.ts';

/** Prices lines as an order would. Quantities are read anew, so that what is said to be left is. */
export async function createQuote(deps: Deps, request: QuoteRequest): Promise<Quote> {
  const known = await shelfModelOf(deps, request.distributionId);
  const now = deps.clock.now();
  const plan = planLines(known, request.lines, [], now);
  if (plan.problems.length === 0) return quoteView(known, plan);
  const fresh = await shelfModelOf(deps, request.distributionId, { fresh: true });
  return quoteView(fresh, planLines(fresh, request.lines, [], now));
}
