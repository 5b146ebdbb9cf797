import { FEWEST_HOUSEHOLDS, type Impact, type ImpactFigures, type ImpactMonth } from '@cagette/sdk/contract/impact';
import { divideRounded } from '@cagette/sdk/contract/money';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import type { CountedTime } from './counted-time.ts';
import type { Cell, ImpactPlan, Scope } from './impact-plan.ts';
import type { FigureRow } from './impact.queries.ts';

const WHOLE_BP = 10_000;
const METRES_PER_KILOMETRE = 1000;

/** What was counted of an organisation, without what it is called. */
export type CountedImpact = Omit<Impact, 'organisation'>;

const nothing: ImpactFigures = {
  farms: 0,
  pickupPoints: 0,
  households: 0,
  orders: 0,
  paidCents: 0,
  toFarmsCents: 0,
  toFarmsBp: null,
  medianKilometres: null,
  grams: 0,
  weighedLinesBp: null,
};
const withheld = Object.fromEntries(Object.keys(nothing).map((key) => [key, null])) as ImpactFigures;

export function impactView(
  { currency, timeZone }: Pick<OrganisationRow, 'currency' | 'timeZone'>,
  { months, until, publishedAt, nextAt }: CountedTime,
  plan: ImpactPlan,
  rows: readonly FigureRow[],
): CountedImpact {
  const of = (scope: Scope) => scopeView(scope, plan, rows);
  return {
    currency,
    timeZone,
    until,
    publishedAt,
    nextAt,
    since: plan.lines.map(({ month }) => month).toSorted()[0] ?? null,
    last12Months: of('last12Months'),
    sinceBeginning: of('sinceBeginning'),
    months: months.map((month) => monthView(month, of(month as Scope))),
  };
}

export function withName(counted: CountedImpact, { slug, name, kind }: Pick<OrganisationRow, 'slug' | 'name' | 'kind'>): Impact {
  return { organisation: { slug, name, kind }, ...counted };
}

function monthView(month: string, { households, orders, toFarmsCents }: ImpactFigures): ImpactMonth {
  return { month, households, orders, toFarmsCents };
}

function scopeView(scope: Scope, plan: ImpactPlan, rows: readonly FigureRow[]): ImpactFigures {
  const row = rows.find((one) => one.scope === scope);
  if (!row) return plan.busy.has(scope) ? withheld : nothing;
  const { farms, pickupPoints, households, orders, paidCents, toFarmsCents } = row;
  const weighed = plan.weights.filter((cell) => cell.scope === scope);
  const areWeightsTold = weighed.length > 0 || !plan.busyWeights.has(scope);
  return {
    farms,
    pickupPoints,
    households,
    orders,
    paidCents,
    toFarmsCents,
    toFarmsBp: shareBp(toFarmsCents, paidCents),
    medianKilometres:
      row.medianMetres === null || row.locatedHouseholds < FEWEST_HOUSEHOLDS ? null : divideRounded(row.medianMetres, METRES_PER_KILOMETRE),
    grams: areWeightsTold ? row.grams : null,
    weighedLinesBp: areWeightsTold && weighed.every(isAmong(plan.lines)) ? shareBp(row.weighedLines, row.lines) : null,
  };
}

/** Weights wait for other months than lines do: what is told of them may be of months whose lines are not in the same figure, and is then no part of these. */
function isAmong(cells: readonly Cell[]): (cell: Cell) => boolean {
  const known = new Set(cells.map(keyOf));
  return (cell) => known.has(keyOf(cell));
}

function keyOf({ runner, month, scope }: Cell): string {
  return `${runner} ${month} ${scope}`;
}

function shareBp(part: number, whole: number): number | null {
  return whole === 0 ? null : divideRounded(part * WHOLE_BP, whole);
}
