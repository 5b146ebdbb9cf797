import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import { isInBox } from './box.ts';
import { type Filters, filterKey, fitting } from './filters.ts';
import type { Moment } from './moment.ts';
import { kept, type PointIndex } from './point-index.ts';

/** The points that fit some filters at a moment. */
export interface Selection {
  readonly index: PointIndex;
  /** Their numbers: who takes orders first, by closing; then who will, by opening; then the others, by name. */
  readonly order: () => Uint32Array;
  /** How many of `clusters().order` before a position take orders. */
  readonly openBefore: () => Uint32Array;
}

const rankOf = { open: 0, toCome: 1, rest: 2 } as const;

/** What a point is listed by, before its name: its rank and the instant of its window. */
export interface ListKey {
  readonly rank: number;
  readonly at: string;
}

export function listKey(moment: Moment, number: number): ListKey {
  const state = moment.states.get(number);
  if (!state?.next) return { rank: rankOf.rest, at: '' };
  return { rank: rankOf[state.kind], at: state.kind === 'open' ? state.next.closesAt : state.next.opensAt };
}

export function select(moment: Moment, filters: Filters): Selection {
  const key = filterKey(filters);
  const { points, indexes } = moment.network;
  const index = indexes.indexOf(key, key === '' ? Uint32Array.from(points.keys()) : fitting(moment, filters));
  let order: Uint32Array | null = null;
  let openBefore: Uint32Array | null = null;
  return { index, order: () => (order ??= inOrder(moment, index)), openBefore: () => (openBefore ??= countOpen(moment, index)) };
}

/** The position of the first that comes after what a list has shown last. */
export function positionAfter(moment: Moment, order: Uint32Array, last: ListKey & { readonly number: number }): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const number = order[middle] ?? 0;
    if (isListedAfter({ ...listKey(moment, number), number }, last)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The numbers from a position on, in the box if there is one, until there are enough. */
export function take(moment: Moment, order: Uint32Array, from: number, limit: number, box: BoundingBox | undefined): number[] {
  const taken: number[] = [];
  for (let at = from; at < order.length && taken.length < limit; at++) {
    const number = order[at] ?? 0;
    const { longitude = null, latitude = null } = moment.network.points[number] ?? {};
    if (!box || (longitude !== null && latitude !== null && isInBox(box, longitude, latitude))) taken.push(number);
  }
  return taken;
}

const ordersOfMoments = new WeakMap<Moment, Uint32Array>();

/** Sorted once for all filters: those that fit keep the order in which all are. */
function inOrder(moment: Moment, { numbers, isWanted }: PointIndex): Uint32Array {
  const all = ordersOfMoments.get(moment) ?? wholeOrder(moment);
  ordersOfMoments.set(moment, all);
  return numbers.length === all.length ? all : kept(all, isWanted);
}

/** Only the few that have a window are sorted; the others are in the order of their names already. */
function wholeOrder(moment: Moment): Uint32Array {
  const windowed: (ListKey & { number: number })[] = [];
  const rest: number[] = [];
  for (const number of moment.network.points.keys()) {
    const key = listKey(moment, number);
    if (key.rank === rankOf.rest) rest.push(number);
    else windowed.push({ ...key, number });
  }
  windowed.sort((a, b) => (isListedAfter(a, b) ? 1 : -1));
  return Uint32Array.from([...windowed.map(({ number }) => number), ...rest]);
}

function isListedAfter(one: ListKey & { readonly number: number }, other: ListKey & { readonly number: number }): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  return one.at === other.at ? one.number > other.number : one.at > other.at;
}

function countOpen(moment: Moment, index: PointIndex): Uint32Array {
  const { order } = index.clusters();
  const before = new Uint32Array(order.length + 1);
  for (let at = 0; at < order.length; at++)
    before[at + 1] = (before[at] ?? 0) + (moment.states.get(order[at] ?? 0)?.kind === 'open' ? 1 : 0);
  return before;
}
