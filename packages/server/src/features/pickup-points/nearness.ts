import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import { EARTH_RADIUS_KILOMETRES, kilometres } from '../places/kilometres.ts';
import { isInBox } from './box.ts';
import type { Located } from './point-chain.ts';

export interface Near {
  readonly number: number;
  readonly kilometres: number;
}

export interface NearestOptions {
  readonly limit: number;
  readonly after: Near | null;
  readonly box: BoundingBox | undefined;
}

type Place = { readonly latitude: number; readonly longitude: number };

export interface Nearness {
  /** Of the places whose number is wanted those that `PointIndex.nearest` tells of. */
  nearest(place: Place, isWanted: Uint8Array, options: NearestOptions): Near[];
}

const DEGREES = 180;
/** Of the square of a straight line in a globe of radius 1: far beyond rounding errors. */
const SLACK = 1e-12;

/**
 * Every wanted place is measured, straight through the globe, which is three multiplications: a tree finds the nearest of all faster, but walks all of the others
 * first when those that fit a filter are far away. Only the few that may be among the nearest are measured around it.
 */
export function createNearness(located: readonly Located[]): Nearness {
  const globe = new Float64Array(located.length * 3);
  for (const [at, place] of located.entries()) [globe[3 * at], globe[3 * at + 1], globe[3 * at + 2]] = onGlobe(place);

  return {
    nearest(place, isWanted, { limit, after, box }) {
      const [x, y, z] = onGlobe(place);
      const from = after === null ? -1 : lineOf(after.kilometres) - SLACK;
      const candidates: { readonly one: Located; readonly line: number }[] = [];
      const reach = createReach(limit + 1);
      for (let at = 0; at < located.length; at++) {
        const one = located[at];
        if (!one || isWanted[one.number] !== 1) continue;
        if (box && !isInBox(box, one.longitude, one.latitude)) continue;
        const line = ((globe[3 * at] ?? 0) - x) ** 2 + ((globe[3 * at + 1] ?? 0) - y) ** 2 + ((globe[3 * at + 2] ?? 0) - z) ** 2;
        if (line < from || line > reach.farthest() + SLACK) continue;
        if (after !== null && line <= from + 2 * SLACK && !isAfter(nearOf(one, place), after)) continue;
        candidates.push({ one, line });
        reach.add(line);
      }
      const farthest = reach.farthest() + SLACK;
      return candidates
        .filter(({ line }) => line <= farthest)
        .map(({ one }) => nearOf(one, place))
        .sort((a, b) => a.kilometres - b.kilometres || a.number - b.number);
    },
  };
}

/** The so manieth of the lowest, infinite until there are as many. */
function createReach(size: number): { add(value: number): void; farthest(): number } {
  const lowest: number[] = [];
  return {
    farthest: () => (lowest.length < size ? Number.POSITIVE_INFINITY : (lowest.at(-1) ?? Number.POSITIVE_INFINITY)),
    add(value) {
      if (lowest.length === size) lowest.pop();
      let at = lowest.length;
      while (at > 0 && (lowest[at - 1] ?? 0) > value) at -= 1;
      lowest.splice(at, 0, value);
    },
  };
}

function onGlobe({ latitude, longitude }: Place): [number, number, number] {
  const [east, north] = [(longitude * Math.PI) / DEGREES, (latitude * Math.PI) / DEGREES];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

/** The square of the straight line between two places so many kilometres apart around the globe. */
function lineOf(around: number): number {
  if (!Number.isFinite(around)) return Number.POSITIVE_INFINITY;
  return (2 * Math.sin(around / (2 * EARTH_RADIUS_KILOMETRES))) ** 2;
}

function nearOf(one: Located, place: Place): Near {
  return { number: one.number, kilometres: kilometres(place, one) };
}

function isAfter(one: Near, after: Near): boolean {
  return one.kilometres === after.kilometres ? one.number > after.number : one.kilometres > after.kilometres;
}
