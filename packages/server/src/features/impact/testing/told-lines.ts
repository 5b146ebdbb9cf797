import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';
import fc from 'fast-check';
import type { Households } from '../households.ts';
import type { HouseholdsRow } from '../impact-plan.ts';

/** One line of an order, as the privacy of figures sees it. */
export interface ToldSale {
  readonly runner: string;
  readonly month: string;
  readonly farm: string;
  readonly household: string;
  /** Its weight is known. */
  readonly weighs: boolean;
}

const MONTHS = Array.from(
  { length: 18 },
  (_, index) => `${2025 + (index - (index % 12)) / 12}-${String((index % 12) + 1).padStart(2, '0')}`,
);
/** Two associations, and farms that sell through them and by themselves. */
export const sellers = ['ass-1', 'ass-2', 'farm-1', 'farm-2', 'farm-3', 'farm-4'];
const farms = sellers.slice(2);

/** Histories in which few households, and few more than few, are frequent: somebody's crowd in some months, a handful in others. */
export const histories = fc
  .array(
    fc.record({
      runner: fc.constantFrom('ass-1', 'ass-1', 'ass-2', 'own'),
      farm: fc.constantFrom(...farms),
      month: fc.constantFrom(...MONTHS.slice(0, 15)),
      households: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
      weighs: fc.boolean(),
    }),
    { minLength: 4, maxLength: 40, size: 'max' },
  )
  .map((visits): ToldSale[] =>
    visits.flatMap(({ runner, farm, month, households, weighs }) =>
      households.map((household) => ({ runner: runner === 'own' ? farm : runner, month, farm, household: `h${household}`, weighs })),
    ),
  );

/** At each of them a month has just been counted, the last twelve are shown. */
export const moments = MONTHS.slice(0, 17).map((lastMonth, index) => ({
  lastMonth,
  months: MONTHS.slice(Math.max(0, index - 11), index + 1),
}));

/** What the database would count for an organisation until a month. */
export function householdRows(sales: readonly ToldSale[], organisationId: string, lastMonth: string): HouseholdsRow[] {
  const takesPart = new Set(sales.filter(({ farm }) => farm === organisationId).map(({ runner }) => runner));
  const rows = new Map<string, ToldSale[]>();
  for (const sale of sales) {
    if (sale.month > lastMonth || (sale.runner !== organisationId && !takesPart.has(sale.runner))) continue;
    const key = [sale.runner, sale.month, sale.runner === organisationId ? '' : sale.farm].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), sale]);
  }
  return [...rows].map(([key, own]) => {
    const [runner = '', month = '', farm = ''] = key.split(' ');
    return {
      runner,
      month,
      farm: farm === '' ? null : farm,
      buyers: householdsOf(own),
      weighers: householdsOf(own.filter(({ weighs }) => weighs)),
    };
  });
}

function householdsOf(sales: readonly ToldSale[]): Households {
  const ids = [...new Set(sales.map(({ household }) => household))];
  return { count: ids.length, few: ids.length > 0 && ids.length < FEWEST_HOUSEHOLDS ? ids : null };
}
