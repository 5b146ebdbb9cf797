import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, impactPlan } from './impact-plan.ts';
import { histories, householdRows, moments, sellers, type ToldSale } from './testing/told-lines.ts';

/** The sales that each published figure is the sum of: of every organisation, every scope, every month in which somebody looked. */
function published(sales: readonly ToldSale[], measure: 'lines' | 'weights'): ReadonlySet<ToldSale>[] {
  return sellers.flatMap((seller) =>
    moments.flatMap((moment) => {
      const plan = impactPlan(seller, householdRows(sales, seller, moment.lastMonth), moment);
      const scopes = Map.groupBy(plan[measure], ({ scope }) => scope);
      return [...scopes.values()].map((cells) => new Set(sales.filter((sale) => isIn(sale, seller, cells, measure))));
    }),
  );
}

function isIn(sale: ToldSale, seller: string, cells: readonly Cell[], measure: 'lines' | 'weights'): boolean {
  const isOwn = sale.runner === seller || sale.farm === seller;
  const counts = measure === 'lines' || sale.weighs;
  return isOwn && counts && cells.some(({ runner, month }) => runner === sale.runner && month === sale.month);
}

/** Sales that are in exactly the same figures. Whatever is added to and subtracted from figures, it takes them together. */
function inseparable(figures: readonly ReadonlySet<ToldSale>[], sales: readonly ToldSale[]): ToldSale[][] {
  const groups = Map.groupBy(sales, (sale) => figures.map((figure) => (figure.has(sale) ? '1' : '0')).join(''));
  return [...groups].filter(([signature]) => signature.includes('1')).map(([, group]) => group);
}

describe('whatever is published', () => {
  test.each(['lines', 'weights'] as const)(
    'no adding and subtracting of %s, of all organisations at all times, singles out fewer than five households',
    (measure) => {
      fc.assert(
        fc.property(histories, (sales) => {
          for (const group of inseparable(published(sales, measure), sales)) {
            expect(new Set(group.map(({ household }) => household)).size).toBeGreaterThanOrEqual(FEWEST_HOUSEHOLDS);
          }
        }),
        { numRuns: 150 },
      );
    },
  );

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
