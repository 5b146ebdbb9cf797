import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { boxAround, isInBox, partsOf } from './box.ts';
import { countInTree } from './count-in-tree.ts';
import { createClusters, type Located, type PointClusters } from './point-clusters.ts';
import type { NetworkPoint } from './network-rows.ts';

export interface Near {
  readonly number: number;
  readonly kilometres: number;
}

/** Some points of a network, found by where they are. */
export interface PointIndex {
  /** In the order of the network's points, with and without coordinates. */
  readonly numbers: Uint32Array;
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

export interface NearestOptions {
  readonly limit: number;
  readonly after: Near | null;
  readonly box: BoundingBox | undefined;
}

/** With fewer in the box, measuring each is faster than looking around. */
const MANY_IN_BOX = 2000;
/** Beyond rounding errors, below a millimetre. */
const SLACK_KILOMETRES = 1e-7;

export function createPointIndex(points: readonly NetworkPoint[], numbers: Uint32Array): PointIndex {
  const located: Located[] = [];
  const placeless: number[] = [];
  for (const number of numbers) {
    const { longitude = null, latitude = null } = points[number] ?? {};
    if (longitude === null || latitude === null) placeless.push(number);
    else located.push({ number, longitude, latitude });
  }
  const bbox = boxAround(
    located.map(({ longitude }) => longitude),
    located.map(({ latitude }) => latitude),
  );
  let tree: KDBush | null = null;
  let clusters: PointClusters | null = null;

  return {
    numbers,
    placeless,
    bbox,
    count: countIn,
    nearest(place, { limit, after, box }) {
      const isFew = box && countIn(box) <= MANY_IN_BOX;
      const near = isFew ? inBox(box).map((at) => nearOf(at, place)) : look(place, limit, after, box);
      return near.filter((one) => isAfter(one, after)).sort((a, b) => a.kilometres - b.kilometres || a.number - b.number);
    },
    clusters: () => (clusters ??= createClusters(located)),
  };

  function treeOf(): KDBush {
    if (tree) return tree;
    tree = new KDBush(located.length);
    for (const { longitude, latitude } of located) tree.add(longitude, latitude);
    return tree.finish();
  }

  function inBox(box: BoundingBox): number[] {
    return located.length === 0 ? [] : partsOf(box).flatMap((part) => treeOf().range(...part));
  }

  function countIn(box: BoundingBox): number {
    if (located.length === 0 || isWhole(box)) return located.length;
    return partsOf(box).reduce((sum, part) => sum + countInTree(treeOf(), part), 0);
  }

  function isWhole(box: BoundingBox): boolean {
    if (bbox === null) return true;
    const [west, south, east, north] = bbox;
    return west <= east && box[0] <= west && box[1] <= south && box[2] >= east && box[3] >= north;
  }

  function nearOf(at: number, { longitude, latitude }: { readonly latitude: number; readonly longitude: number }): Near {
    const place = located[at];
    return place
      ? { number: place.number, kilometres: distance(longitude, latitude, place.longitude, place.latitude) }
      : { number: at, kilometres: Number.POSITIVE_INFINITY };
  }

  /** All as far as the last of them too, so that their order does not depend on how they were found. */
  function look(
    place: { readonly latitude: number; readonly longitude: number },
    limit: number,
    after: Near | null,
    box: BoundingBox | undefined,
  ): Near[] {
    if (located.length === 0) return [];
    const isWanted = (at: number) => {
      const { longitude = 0, latitude = 0 } = located[at] ?? {};
      return (!box || isInBox(box, longitude, latitude)) && isAfter(nearOf(at, place), after);
    };
    const found = around(treeOf(), place.longitude, place.latitude, limit + 1, Number.POSITIVE_INFINITY, isWanted).map((at) =>
      nearOf(at, place),
    );
    const [last, beyond] = found.slice(-2);
    if (found.length <= limit || !last || !beyond || last.kilometres < beyond.kilometres) return found;
    const reach = beyond.kilometres + SLACK_KILOMETRES;
    return around(treeOf(), place.longitude, place.latitude, Number.POSITIVE_INFINITY, reach, isWanted).map((at) => nearOf(at, place));
  }
}

function isAfter(one: Near, after: Near | null): boolean {
  if (after === null) return true;
  return one.kilometres === after.kilometres ? one.number > after.number : one.kilometres > after.kilometres;
}
