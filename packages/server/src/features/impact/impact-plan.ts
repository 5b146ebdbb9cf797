import type { CountedTime } from './counted-time.ts';
import type { Households } from './households.ts';
import { type MonthHouseholds, releaseMonths } from './release-months.ts';
import { type FarmHouseholds, shownFarms } from './shown-farms.ts';

/** Households that collected from one organisation in a month: all of them in the distributions that the asked organisation runs itself, of one farm in others'. */
export interface HouseholdsRow {
  readonly runner: string;
  readonly month: string;
  /** Null where the asked organisation runs the distributions. */
  readonly farm: string | null;
  readonly buyers: Households;
  /** Those of them who bought something whose weight is known. */
  readonly weighers: Households;
}

/** What a figure is about: one month, the twelve that are shown, or everything. */
export type Scope = 'last12Months' | 'sinceBeginning' | `${number}-${number}`;

/** What one organisation's distributions of a month add to a scope. */
export interface Cell {
  readonly runner: string;
  readonly month: string;
  readonly scope: Scope;
}

export interface ImpactPlan {
  /** For all figures but weights. */
  readonly lines: readonly Cell[];
  /** For weights, which fewer households buy: they are counted as if nothing else were published. */
  readonly weights: readonly Cell[];
  /** Scopes in which something was collected, and something of known weight, whether it is published or not. */
  readonly busy: ReadonlySet<Scope>;
  readonly busyWeights: ReadonlySet<Scope>;
}

/** Decides what the figures of an organisation are made of, so that nothing published is about too few households, by itself or by subtraction. */
export function impactPlan(organisationId: string, rows: readonly HouseholdsRow[], { months }: Pick<CountedTime, 'months'>): ImpactPlan {
  const own = rows.filter(({ runner, farm }) => runner === organisationId || farm === organisationId);
  const scopes = (among: readonly HouseholdsRow[]) => new Set(among.flatMap(({ month }) => scopesOf([month], months)));
  return {
    lines: cells(organisationId, rows, months, ({ buyers }) => buyers),
    weights: cells(organisationId, rows, months, ({ weighers }) => weighers),
    busy: scopes(own),
    busyWeights: scopes(own.filter(({ weighers }) => weighers.count > 0)),
  };
}

function cells(
  organisationId: string,
  rows: readonly HouseholdsRow[],
  window: readonly string[],
  householdsOf: (row: HouseholdsRow) => Households,
): Cell[] {
  const own = rows.filter((row) => row.runner === organisationId && householdsOf(row).count > 0);
  const elsewhere = shownElsewhere(organisationId, rows, householdsOf);
  const runners = new Map<string, string[]>();
  for (const { runner, month } of [...own, ...elsewhere]) runners.set(month, [...(runners.get(month) ?? []), runner]);
  const monthsOfOwn = new Map(own.map((row) => [row.month, householdsOf(row)]));
  const all = [...new Set([...monthsOfOwn.keys(), ...elsewhere.map(({ month }) => month)])].toSorted();
  // What is shown of others' distributions is enough by itself; what was sold in its own must be so too, or one could be subtracted from the other.
  const enough = new Map(elsewhere.map(({ month, households }) => [month, households]));
  const counted: MonthHouseholds[] = all.flatMap((month) => {
    const households = monthsOfOwn.get(month) ?? enough.get(month);
    return households ? [{ month, ...households }] : [];
  });
  return releaseMonths(counted).flatMap((group) =>
    group.flatMap((month) =>
      (runners.get(month) ?? []).flatMap((runner) => scopesOf(group, window).map((scope): Cell => ({ runner, month, scope }))),
    ),
  );
}

/** Months and organisations whose distributions a farm took part in and may count. */
function shownElsewhere(
  organisationId: string,
  rows: readonly HouseholdsRow[],
  householdsOf: (row: HouseholdsRow) => Households,
): { runner: string; month: string; households: Households }[] {
  const collections = new Map<string, { runner: string; month: string; farms: FarmHouseholds[] }>();
  for (const row of rows) {
    const { runner, month, farm } = row;
    const households = householdsOf(row);
    if (farm === null || households.count === 0) continue;
    const key = `${runner} ${month}`;
    const collection = collections.get(key) ?? { runner, month, farms: [] };
    collection.farms.push({ farm, ...households });
    collections.set(key, collection);
  }
  return [...collections.values()].flatMap(({ runner, month, farms }) => {
    const households = farms.find(({ farm }) => farm === organisationId);
    return households && shownFarms(farms).has(organisationId) ? [{ runner, month, households }] : [];
  });
}

/** The scopes that months belong to which are counted together: of their own only when it is one. */
function scopesOf(group: readonly string[], window: readonly string[]): Scope[] {
  const isShown = group.every((month) => window.includes(month));
  return [
    'sinceBeginning',
    ...(isShown ? (['last12Months'] as const) : []),
    ...(isShown && group.length === 1 ? group.map((month) => month as Scope) : []),
  ];
}
