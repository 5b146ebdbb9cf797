/** What of an impact is shown, in which order, and what is said where there is no figure. Used by the picture and the element alike. */
import type { Impact, ImpactFigures, ImpactMonth, ImpactPeriod } from './impact.ts';
import { divideRounded } from './money.ts';

const CENTS_PER_UNIT = 100;

export type FigureName = 'toFarms' | 'households' | 'orders' | 'farms' | 'pickupPoints' | 'kilometres' | 'grams';

/** One figure of a period; cents, grams, kilometres or a count. Without a value it is withheld, because it would be of too few households, or unknown. */
export type ShownFigure =
  | { readonly name: FigureName; readonly state: 'told'; readonly value: number }
  | { readonly name: FigureName; readonly state: 'withheld' | 'unknown'; readonly value: null };

/** What there is to say of a period: figures; nothing yet of anything; nothing in these months, but before; something of too few households. */
export type PeriodState = 'told' | 'empty' | 'quiet' | 'tooFew';

export function periodState({ since, ...impact }: Pick<Impact, 'since' | ImpactPeriod>, period: ImpactPeriod): PeriodState {
  const { households } = impact[period];
  if (households === null) return 'tooFew';
  if (households > 0) return 'told';
  return since === null ? 'empty' : 'quiet';
}

/** The figures of a period, the money first; of a farm without «farms», which is itself. */
export function shownFigures(organisation: Pick<Impact['organisation'], 'kind'>, figures: ImpactFigures): ShownFigure[] {
  const { toFarmsCents, households, orders, farms, pickupPoints, medianKilometres, grams } = figures;
  return [
    figure('toFarms', toFarmsCents),
    figure('households', households),
    figure('orders', orders),
    ...(organisation.kind === 'farm' ? [] : [figure('farms', farms)]),
    figure('pickupPoints', pickupPoints),
    // Null as well where nobody knows where a farm is, which is by far the more frequent.
    figure('kilometres', medianKilometres, 'unknown'),
    grams === 0 ? { name: 'grams', state: 'unknown', value: null } : figure('grams', grams),
  ];
}

/** Whether everything took place in the twelve months that are shown: the two periods are then the same. */
export function isWithinTwelveMonths({ since, months }: Pick<Impact, 'since' | 'months'>): boolean {
  const first = months[0]?.month;
  return since !== null && first !== undefined && since >= first;
}

/** The first and the last month of a period; null before any was counted. */
export function monthsOf({ since, months }: Pick<Impact, 'since' | 'months'>, period: ImpactPeriod): [first: string, last: string] | null {
  const [first, last] = [period === 'last12Months' ? months[0]?.month : since, months.at(-1)?.month];
  return since !== null && first && last ? [first, last] : null;
}

/** Whether the amounts of months, each rounded to a whole of the currency, add up to their rounded sum: who adds them otherwise finds another one. */
export function doRoundedMonthsAddUp(months: readonly Pick<ImpactMonth, 'toFarmsCents'>[]): boolean {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
  const cents = months.map(({ toFarmsCents }) => toFarmsCents ?? 0);
  return sum(cents.map((one) => divideRounded(one, CENTS_PER_UNIT))) === divideRounded(sum(cents), CENTS_PER_UNIT);
}

/** An instant of the last day that was counted: `until` is the one after it. */
export function lastCounted({ until }: Pick<Impact, 'until'>): string {
  return new Date(Date.parse(until) - 1).toISOString();
}

function figure(name: FigureName, value: number | null, otherwise: 'withheld' | 'unknown' = 'withheld'): ShownFigure {
  return value === null ? { name, state: otherwise, value } : { name, state: 'told', value };
}
