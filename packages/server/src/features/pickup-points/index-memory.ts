import type { NetworkPoint } from './network-rows.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** The indexes of some points, by the filters that chose them. */
export interface IndexMemory {
  /** The index of these points; the one that was made for the same filters when they chose the same points then. */
  indexOf(key: string, numbers: Uint32Array): PointIndex;
}

/** Of how many combinations of filters the index is kept; the one of all points is always. */
const MAX_INDEXES = 12;
/** How many times over a point may be kept in them: a hundred thousand points with their clusters take some 50 MB. */
const MAX_TIMES = 3;

export function createIndexMemory(points: readonly NetworkPoint[]): IndexMemory {
  const kept = new Map<string, PointIndex>();
  return {
    indexOf(key, numbers) {
      const known = kept.get(key);
      const index = known && areSame(known.numbers, numbers) ? known : createPointIndex(points, numbers);
      kept.delete(key);
      kept.set(key, index);
      forget();
      return index;
    },
  };

  function forget(): void {
    let size = 0;
    for (const { numbers } of kept.values()) size += numbers.length;
    for (const [oldest, { numbers }] of kept) {
      if (kept.size <= MAX_INDEXES && size <= points.length * MAX_TIMES) return;
      if (oldest === '') continue;
      kept.delete(oldest);
      size -= numbers.length;
    }
  }
}

function areSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((number, at) => number === b[at]);
}
