import { addUp, type FarmOfLines } from '@cagette/sdk/contract/amounts';
import type { Quote } from '@cagette/sdk/contract/quote';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import { pricedLineView } from './line-snapshot.ts';
import type { LinePlan } from './plan-lines.ts';

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
