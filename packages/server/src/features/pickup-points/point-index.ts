import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import KDBush from 'kdbush';
import { boxAround, partsOf } from './box.ts';
import { type CountedTree, countInTree } from './count-in-tree.ts';
import { createNearness, type Near, type Nearness, type NearestOptions } from './nearness.ts';
import type { NetworkPoint } from './network-rows.ts';
import { chainOf, type Located, narrowedChain, type PointChain } from './point-chain.ts';
import { createClusters, type PointClusters } from './point-clusters.ts';

/** Some points of a network, found by where they are. */
export interface PointIndex {
  /** In the order of the network's points, with and without coordinates. */
  readonly numbers: Uint32Array;
  /** By number: 1 for those that are among them. */
  readonly isWanted: Uint8Array;
  /** Those without coordinates. */
  readonly placeless: readonly number[];
  /** Around those with coordinates; null when there are none. */
  readonly bbox: BoundingBox | null;
  /** How many lie in the box, edges included. */
  count(box: BoundingBox): number;
  /**
   * The nearest to a place on the great circle, by distance and then by number, after `after`, in the box if there is one. Those as far as the last are all given, so
   * there may be more than `limit`.
   */
  nearest(place: { readonly latitude: number; readonly longitude: number }, options: NearestOptions): Near[];
  clusters(): PointClusters;
}

/** What is built once for all points of a network, so that the index of those that fit some filters is a few passes over numbers. */
export interface PointGround {
  indexOf(numbers: Uint32Array): PointIndex;
}

/** So few are clustered by themselves in some milliseconds: what stands alone then stands apart, which pieces of a chain of others need not. */
const FEW = 500;

export function createPointGround(points: readonly NetworkPoint[]): PointGround {
  const located: Located[] = [];
  for (const [number, { longitude, latitude }] of points.entries()) {
    if (longitude !== null && latitude !== null) located.push({ number, longitude, latitude });
  }
  const eastward = Uint32Array.from(
    located.toSorted((a, b) => a.longitude - b.longitude),
    ({ number }) => number,
  );
  let tree: KDBush | null = null;
  let chain: PointChain | null = null;
  let nearness: Nearness | null = null;

  return {
    indexOf(numbers) {
      const isWanted = new Uint8Array(points.length);
      for (const number of numbers) isWanted[number] = 1;
      const chosen = kept(eastward, isWanted);
      const longitudes = new Float64Array(chosen.length);
      const latitudes = new Float64Array(chosen.length);
      for (let at = 0; at < chosen.length; at++) {
        const { longitude, latitude } = points[chosen[at] ?? 0] ?? {};
        longitudes[at] = longitude ?? 0;
        latitudes[at] = latitude ?? 0;
      }
      const bbox = boxAround(longitudes, latitudes);
      let counted: CountedTree | null = null;
      let clusters: PointClusters | null = null;
      return {
        numbers,
        isWanted,
        placeless: chosen.length === numbers.length ? [] : placelessAmong(numbers),
        bbox,
        count(box) {
          if (bbox === null || holds(box, bbox)) return chosen.length;
          const own = (counted ??= countedTree(isWanted));
          return partsOf(box).reduce((sum, part) => sum + countInTree(own, part), 0);
        },
        nearest: (place, options) => (nearness ??= createNearness(located)).nearest(place, isWanted, options),
        clusters: () => (clusters ??= clustersOf(chosen, isWanted)),
      };
    },
  };

  function wholeChain(): PointChain {
    return (chain ??= chainOf(located));
  }

  function clustersOf(chosen: Uint32Array, isWanted: Uint8Array): PointClusters {
    if (chosen.length === located.length) return createClusters(wholeChain(), { isNarrowed: false });
    if (chosen.length > FEW) return createClusters(narrowedChain(wholeChain(), isWanted), { isNarrowed: true });
    return createClusters(chainOf(located.filter(({ number }) => isWanted[number] === 1)), { isNarrowed: false });
  }

  function placelessAmong(numbers: Uint32Array): number[] {
    return Array.from(numbers).filter((number) => points[number]?.longitude === null || points[number]?.latitude === null);
  }

  function treeOf(): KDBush {
    if (tree) return tree;
    tree = new KDBush(located.length);
    for (const { longitude, latitude } of located) tree.add(longitude, latitude);
    return tree.finish();
  }

  function countedTree(isWanted: Uint8Array): CountedTree {
    const { ids, coords, nodeSize, numItems } = treeOf();
    const before = new Uint32Array(numItems + 1);
    for (let at = 0; at < numItems; at++) before[at + 1] = (before[at] ?? 0) + (isWanted[located[ids[at] ?? 0]?.number ?? 0] ?? 0);
    return { tree: { coords, nodeSize, numItems }, before };
  }
}

function holds(box: BoundingBox, [west, south, east, north]: BoundingBox): boolean {
  return west <= east && box[0] <= west && box[1] <= south && box[2] >= east && box[3] >= north;
}

/** Those of some numbers that are wanted. */
export function kept(numbers: Uint32Array, isWanted: Uint8Array): Uint32Array {
  const own = new Uint32Array(numbers.length);
  let size = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (isWanted[number] === 1) own[size++] = number;
  }
  return own.slice(0, size);
}
