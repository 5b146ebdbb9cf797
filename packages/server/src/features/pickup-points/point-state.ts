import { windowState } from '@cagette/sdk/contract/calendar';
import type { NetworkDistribution, NetworkPoint } from './network-rows.ts';

/** Whether orders are taken at a point, will be, or neither, and which distribution tells so. */
export interface PointState {
  readonly kind: 'open' | 'toCome' | 'rest';
  readonly next: NetworkDistribution | null;
  /** The next instant, in milliseconds, at which any of this may be otherwise; infinite when nothing is to come. */
  readonly until: number;
}

type Farm = NetworkDistribution['farms'][number];

const inFrench = new Intl.Collator('fr', { numeric: true });
const restingForEver: PointState = { kind: 'rest', next: null, until: Number.POSITIVE_INFINITY };
/** Formatting an instant in a time zone costs more than everything else here. */
const weekdays = new WeakMap<NetworkDistribution, number>();
const weekdayFormats = new Map<string, Intl.DateTimeFormat>();
/** ISO 8601: Monday is 1. */
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Of the distributions of one point by start: the first that takes orders, else the first that will. One whose lists went out takes none. */
export function pointState(distributions: readonly NetworkDistribution[], now: Date): PointState {
  if (distributions.length === 0) return restingForEver;
  let open: NetworkDistribution | null = null;
  let toCome: NetworkDistribution | null = null;
  let until = Number.POSITIVE_INFINITY;
  for (const distribution of distributions) {
    const ends = Date.parse(distribution.endsAt);
    if (ends <= now.getTime()) continue;
    const state = distribution.closedAt === null ? windowState(distribution, now) : 'closed';
    if (state === 'open') open ??= distribution;
    if (state === 'toCome' && (toCome === null || distribution.opensAt < toCome.opensAt)) toCome = distribution;
    const changes = state === 'toCome' ? Date.parse(distribution.opensAt) : state === 'open' ? Date.parse(distribution.closesAt) : ends;
    if (changes < until) until = changes;
  }
  if (open) return { kind: 'open', next: open, until };
  return toCome ? { kind: 'toCome', next: toCome, until } : { kind: 'rest', next: null, until };
}

/** The farms of the distributions that have not ended, each once, in no order. */
export function comingFarms(distributions: readonly NetworkDistribution[], now: Date): Farm[] {
  const farms = new Map<string, Farm>();
  for (const { farms: own } of stillComing(distributions, now)) for (const farm of own) farms.set(farm.slug, farm);
  return [...farms.values()];
}

export function byName(a: Farm, b: Farm): number {
  return inFrench.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
}

/** The weekdays, 1 is Monday, of the distributions that have not ended and of the usual collection, by the clock of the place. */
export function comingWeekdays(
  point: Pick<NetworkPoint, 'timeZone' | 'usual'>,
  distributions: readonly NetworkDistribution[],
  now: Date,
): number[] {
  const days = new Set(stillComing(distributions, now).map((distribution) => weekdayOf(distribution, point.timeZone)));
  if (point.usual) days.add(point.usual.weekday);
  return [...days].sort((a, b) => a - b);
}

function stillComing(distributions: readonly NetworkDistribution[], now: Date): readonly NetworkDistribution[] {
  return distributions.filter(({ endsAt }) => Date.parse(endsAt) > now.getTime());
}

function weekdayOf(distribution: NetworkDistribution, timeZone: string): number {
  const known = weekdays.get(distribution);
  if (known !== undefined) return known;
  let format = weekdayFormats.get(timeZone);
  if (!format) weekdayFormats.set(timeZone, (format = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone })));
  const weekday = weekdayNames.indexOf(format.format(new Date(distribution.startsAt))) + 1;
  weekdays.set(distribution, weekday);
  return weekday;
}
