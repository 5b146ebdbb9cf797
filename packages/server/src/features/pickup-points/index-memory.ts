import type { NetworkPoint } from './network-rows.ts';
import { createPointGround, type PointGround, type PointIndex } from './point-index.ts';

/** The indexes of some points, by the filters that chose them. */
export interface IndexMemory {
  /** The index of these points; the one that was made for the same filters when they chose the same points then. */
  indexOf(key: string, numbers: Uint32Array): PointIndex;
}

/** Of how many combinations of filters the index is kept; the one of all points is always. Another is a few milliseconds for a hundred thousand points. */
const MAX_INDEXES = 12;
/** How many times over a point may be kept in them: a hundred thousand points with their clusters take some 5 MB. */
const MAX_TIMES = 3;

export function createIndexMemory(points: readonly NetworkPoint[]): IndexMemory {
  const kept = new Map<string, PointIndex>();
  let ground: PointGround | null = null;
  return {
    indexOf(key, numbers) {
      const known = kept.get(key);
      const index = known && areSame(known.numbers, numbers) ? known : (ground ??= createPointGround(points)).indexOf(numbers);
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
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
