import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import type { PickupPointsQuery } from '@cagette/sdk/contract/pickup-points-query';
import type { Moment } from './moment.ts';
import type { Network } from './network.ts';
import { comingFarms, comingWeekdays } from './point-state.ts';

export type Filters = Pick<PickupPointsQuery, 'weekdays' | 'farm' | 'kinds' | 'open' | 'wheelchair'>;

/** What the points of a network may be filtered by, so that another combination of filters is one pass over numbers. */
interface Marks {
  /** Of each point, as bits: its weekdays, its kind, whether wheelchairs get in. */
  readonly points: Uint32Array;
  /** The numbers of the points where each farm takes part, ascending, by its slug. */
  readonly farms: ReadonlyMap<string, readonly number[]>;
  /** Milliseconds, between which they hold: the next collection that ends takes its weekday and its farms with it. */
  readonly from: number;
  readonly until: number;
}

const WHEELCHAIR = 1;
/** Monday, which is 1, has the second of these bits. */
const WEEKDAYS = 4;
const KINDS = 4096;

const marksOfNetworks = new WeakMap<Network, Marks>();

/** The same for the same filters, however they were written; empty for none. */
export function filterKey({ weekdays, farm, kinds, open, wheelchair }: Filters): string {
  return [
    ...(weekdays ? [`weekdays=${unique(weekdays.map(String))}`] : []),
    ...(farm === undefined ? [] : [`farm=${farm}`]),
    ...(kinds ? [`kinds=${unique(kinds)}`] : []),
    ...(open ? ['open'] : []),
    ...(wheelchair ? ['wheelchair'] : []),
  ].join('&');
}

/** The numbers of the points that fit every filter, ascending, each filter by itself: orders may be open for another day than the one that is asked for. */
export function fitting(moment: Moment, { weekdays, farm, kinds, open, wheelchair }: Filters): Uint32Array {
  const marks = marksOf(moment);
  const all = wheelchair ? WHEELCHAIR : 0;
  const anyDay = weekdays ? bitsOf(weekdays.map(weekdayBit)) : 0;
  const anyKind = kinds ? bitsOf(kinds.map(kindBit)) : 0;
  const fits = (number: number) => {
    const own = marks.points[number] ?? 0;
    if ((own & all) !== all || (weekdays && (own & anyDay) === 0) || (kinds && (own & anyKind) === 0)) return false;
    return !open || moment.states.get(number)?.kind === 'open';
  };
  if (farm !== undefined) return Uint32Array.from((marks.farms.get(farm) ?? []).filter(fits));
  const numbers = new Uint32Array(marks.points.length);
  let size = 0;
  for (let number = 0; number < numbers.length; number++) if (fits(number)) numbers[size++] = number;
  return numbers.slice(0, size);
}

function marksOf({ network, now }: Moment): Marks {
  const known = marksOfNetworks.get(network);
  if (known && known.from <= now.getTime() && now.getTime() < known.until) return known;
  const points = new Uint32Array(network.points.length);
  const farms = new Map<string, number[]>();
  for (const [number, point] of network.points.entries()) {
    const distributions = network.coming.get(number) ?? [];
    points[number] =
      (point.wheelchair === true ? WHEELCHAIR : 0) |
      bitsOf(comingWeekdays(point, distributions, now).map(weekdayBit)) |
      kindBit(point.kind);
    for (const { slug } of comingFarms(distributions, now)) {
      const own = farms.get(slug);
      if (own) own.push(number);
      else farms.set(slug, [number]);
    }
  }
  const marks = { points, farms, from: now.getTime(), until: nextEnd(network, now) };
  marksOfNetworks.set(network, marks);
  return marks;
}

function nextEnd({ distributions }: Network, now: Date): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { endsAt } of distributions.values()) {
    const ends = Date.parse(endsAt);
    if (ends > now.getTime() && ends < next) next = ends;
  }
  return next;
}

function weekdayBit(weekday: number): number {
  return WEEKDAYS << weekday;
}

function kindBit(kind: (typeof pickupPointKinds)[number]): number {
  return KINDS << pickupPointKinds.indexOf(kind);
}

function bitsOf(bits: readonly number[]): number {
  return bits.reduce((all, bit) => all | bit, 0);
}

function unique(values: readonly string[]): string {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)).join(',');
}
