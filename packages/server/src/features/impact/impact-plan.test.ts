import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactPlan } from './impact-plan.ts';
import { histories, householdRows, moments, sellers, type ToldSale } from './testing/told-lines.ts';

/** The sales that each published figure is the sum of: of every organisation, every scope, every month in which somebody looked. */
function published(sales: readonly ToldSale[]): Record<'lines' | 'weights', (readonly ToldSale[])[]> {
  const plans = sellers.flatMap((seller) => {
    const rows = householdRows(sales, seller, moments.at(-1)?.lastMonth ?? '');
    const upTo = (lastMonth: string) => rows.filter(({ month }) => month <= lastMonth);
    return moments.map((moment) => ({ seller, plan: impactPlan(seller, upTo(moment.lastMonth), moment) }));
  });
  const figures = (measure: 'lines' | 'weights') => {
    const counted = Map.groupBy(measure === 'lines' ? sales : sales.filter(({ weighs }) => weighs), collectionOf);
    return plans.flatMap(({ seller, plan }) => {
      const scopes = Map.groupBy(plan[measure], ({ scope }) => scope);
      return [...scopes.values()].map((cells) =>
        [...new Set(cells.map(collectionOf))]
          .flatMap((collection) => counted.get(collection) ?? [])
          .filter(({ runner, farm }) => runner === seller || farm === seller),
      );
    });
  };
  return { lines: figures('lines'), weights: figures('weights') };
}

function collectionOf({ runner, month }: Pick<ToldSale, 'runner' | 'month'>): string {
  return `${runner} ${month}`;
}

/** Sales that are in exactly the same figures. Whatever is added to and subtracted from figures, it takes them together. */
function inseparable(figures: readonly (readonly ToldSale[])[]): ToldSale[][] {
  const signatures = new Map<ToldSale, string>();
  for (const [number, figure] of figures.entries())
    for (const sale of figure) signatures.set(sale, `${signatures.get(sale) ?? ''} ${number}`);
  return [...Map.groupBy(signatures.keys(), (sale) => signatures.get(sale)).values()];
}

describe('whatever is published', () => {
  test('no adding and subtracting, of lines or of weights, of all organisations at all times, singles out fewer than five households', () => {
    fc.assert(
      fc.property(histories, (sales) => {
        const { lines, weights } = published(sales);
        for (const group of [...inseparable(lines), ...inseparable(weights)])
          expect(new Set(group.map(({ household }) => household)).size).toBeGreaterThanOrEqual(FEWEST_HOUSEHOLDS);
      }),
      { numRuns: 150 },
    );
  });

  test('a scope holds each collection once, months are in the twelve, and those in the whole', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...sellers), fc.constantFrom(...moments), (sales, seller, moment) => {
        const { lines } = impactPlan(seller, householdRows(sales, seller, moment.lastMonth), moment);
        const keys = lines.map(({ runner, month, scope }) => `${runner} ${month} ${scope}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { runner, month, scope } of lines) {
          expect(keys).toContain(`${runner} ${month} sinceBeginning`);
          if (scope === 'sinceBeginning') continue;
          expect(keys).toContain(`${runner} ${month} last12Months`);
          expect(moment.months).toContain(month);
          if (scope !== 'last12Months') expect(scope).toBe(month);
        }
      }),
    );
  });

  test('what is left out of an association’s total is of fewer than five households', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...moments), (sales, moment) => {
        const { lines } = impactPlan('ass-1', householdRows(sales, 'ass-1', moment.lastMonth), moment);
        const left = sales.filter(
          ({ runner, month }) => runner === 'ass-1' && month <= moment.lastMonth && !lines.some((cell) => cell.month === month),
        );
        expect(new Set(left.map(({ household }) => household)).size).toBeLessThan(FEWEST_HOUSEHOLDS);
      }),
    );
  });
});
