import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import type KDBush from 'kdbush';

type Tree = Pick<KDBush, 'coords' | 'nodeSize' | 'numItems'>;

const WORLD: BoundingBox = [-180, -90, 180, 90];

/**
 * How many places of a tree of longitudes and latitudes lie in a box that does not cross the antimeridian, edges included. A branch that lies inside is counted
 * without being walked, so that a box over half a network costs no more than a small one.
 */
export function countInTree(tree: Tree, box: BoundingBox): number {
  return tree.numItems === 0 ? 0 : countBranch(tree, box, WORLD, 0, tree.numItems - 1, 0);
}

function countBranch(tree: Tree, box: BoundingBox, region: BoundingBox, left: number, right: number, axis: 0 | 1): number {
  if (left > right || isApart(box, region)) return 0;
  if (holds(box, region)) return right - left + 1;
  if (right - left <= tree.nodeSize) {
    let count = 0;
    for (let at = left; at <= right; at++) if (holdsPlace(tree, box, at)) count += 1;
    return count;
  }
  const middle = (left + right) >> 1;
  const split = tree.coords[2 * middle + axis] ?? 0;
  const [west, south, east, north] = region;
  const before: BoundingBox = axis === 0 ? [west, south, split, north] : [west, south, east, split];
  const after: BoundingBox = axis === 0 ? [split, south, east, north] : [west, split, east, north];
  const other = axis === 0 ? 1 : 0;
  return (
    countBranch(tree, box, before, left, middle - 1, other) +
    (holdsPlace(tree, box, middle) ? 1 : 0) +
    countBranch(tree, box, after, middle + 1, right, other)
  );
}

function holdsPlace({ coords }: Tree, [west, south, east, north]: BoundingBox, at: number): boolean {
  const [longitude = 0, latitude = 0] = [coords[2 * at], coords[2 * at + 1]];
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function holds(box: BoundingBox, region: BoundingBox): boolean {
  return region[0] >= box[0] && region[1] >= box[1] && region[2] <= box[2] && region[3] <= box[3];
}

function isApart(box: BoundingBox, region: BoundingBox): boolean {
  return region[0] > box[2] || region[1] > box[3] || region[2] < box[0] || region[3] < box[1];
}
