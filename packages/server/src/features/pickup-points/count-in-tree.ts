import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import type KDBush from 'kdbush';

/** A tree some of whose places count. */
export interface CountedTree {
  readonly tree: Pick<KDBush, 'coords' | 'nodeSize' | 'numItems'>;
  /** How many of those before a position, in the order of the tree, count: one more than the tree has places. */
  readonly before: Uint32Array;
}

const WORLD: BoundingBox = [-180, -90, 180, 90];

/**
 * How many of the places of a tree of longitudes and latitudes that count lie in a box that does not cross the antimeridian, edges included. A branch that lies
 * inside is counted without being walked, so that a box over half a network costs no more than a small one; so is one where none counts.
 */
export function countInTree(counted: CountedTree, box: BoundingBox): number {
  return countBranch(counted, box, WORLD, 0, counted.tree.numItems - 1, 0);
}

function countBranch(counted: CountedTree, box: BoundingBox, region: BoundingBox, left: number, right: number, axis: 0 | 1): number {
  const { tree } = counted;
  if (left > right || isApart(box, region)) return 0;
  const all = countAll(counted, left, right);
  if (all === 0 || holds(box, region)) return all;
  if (right - left <= tree.nodeSize) {
    let count = 0;
    for (let at = left; at <= right; at++) count += countPlace(counted, box, at);
    return count;
  }
  const middle = (left + right) >> 1;
  const split = tree.coords[2 * middle + axis] ?? 0;
  const [west, south, east, north] = region;
  const before: BoundingBox = axis === 0 ? [west, south, split, north] : [west, south, east, split];
  const after: BoundingBox = axis === 0 ? [split, south, east, north] : [west, split, east, north];
  const other = axis === 0 ? 1 : 0;
  return (
    countBranch(counted, box, before, left, middle - 1, other) +
    countPlace(counted, box, middle) +
    countBranch(counted, box, after, middle + 1, right, other)
  );
}

function countAll({ before }: CountedTree, left: number, right: number): number {
  return (before[right + 1] ?? 0) - (before[left] ?? 0);
}

function countPlace(counted: CountedTree, [west, south, east, north]: BoundingBox, at: number): number {
  const { coords } = counted.tree;
  const [longitude = 0, latitude = 0] = [coords[2 * at], coords[2 * at + 1]];
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north ? countAll(counted, at, at) : 0;
}

function holds(box: BoundingBox, region: BoundingBox): boolean {
  return region[0] >= box[0] && region[1] >= box[1] && region[2] <= box[2] && region[3] <= box[3];
}

function isApart(box: BoundingBox, region: BoundingBox): boolean {
  return region[0] > box[2] || region[1] > box[3] || region[2] < box[0] || region[3] < box[1];
}
