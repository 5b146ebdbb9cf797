import { MAX_ZOOM } from '@cagette/sdk/contract/pickup-points';
import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';

/** A place with coordinates, by its number among the points. */
export interface Located {
  readonly number: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Places in an order in which those of any cluster, at any zoom, stand side by side. */
export interface PointChain {
  readonly numbers: Uint32Array;
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Of each the lowest zoom at which it and the one before it are in two clusters; `MAX_ZOOM + 1` when they never are, 0 for the first. */
  readonly partings: Uint8Array;
}

interface Ends {
  /** Of the places, by their index: the first and the last of those that are linked. */
  first: number;
  last: number;
}

type Feature = ClusterFeature<Ends> | PointFeature<{ at: number }>;

/** Pixels of a map whose tiles are 256 wide: markers of 44 do not touch. */
const RADIUS = 60;
const TILE = 256;

/** Clusters the places, which costs some milliseconds for each thousand: once for a network. */
export function chainOf(located: readonly Located[]): PointChain {
  /** Merging two clusters links the last point of one with the first of the other. Every cluster therefore stays one piece of the chain for good. */
  const links = new Int32Array(located.length).fill(-1);
  const tree = new Supercluster<{ at: number }, Ends>({
    radius: RADIUS,
    extent: TILE,
    maxZoom: MAX_ZOOM,
    map: ({ at }) => ({ first: at, last: at }),
    reduce(all, more) {
      links[all.last] = more.first;
      all.last = more.last;
    },
  });
  tree.load(
    located.map(({ longitude, latitude }, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { at },
    })),
  );
  const ranks = ranksOf(links);
  const numbers = new Uint32Array(located.length);
  const longitudes = new Float64Array(located.length);
  const latitudes = new Float64Array(located.length);
  for (const [at, { number, longitude, latitude }] of located.entries()) {
    const rank = ranks[at] ?? 0;
    numbers[rank] = number;
    longitudes[rank] = longitude;
    latitudes[rank] = latitude;
  }
  return { numbers, longitudes, latitudes, partings: partingsOf(tree, ranks) };
}

/** Some places of a chain, in the same order: two part where any that stood between them parts them. It is a few passes over numbers, whatever the filters. */
export function narrowedChain({ numbers, longitudes, latitudes, partings }: PointChain, isWanted: Uint8Array): PointChain {
  const ranks = new Uint32Array(numbers.length);
  const nearer = new Uint8Array(numbers.length);
  let size = 0;
  let parting = 0;
  for (let rank = 0; rank < numbers.length; rank++) {
    parting = Math.min(parting, partings[rank] ?? 0);
    if (isWanted[numbers[rank] ?? 0] !== 1) continue;
    ranks[size] = rank;
    nearer[size++] = parting;
    parting = MAX_ZOOM + 1;
  }
  const narrowed = {
    numbers: new Uint32Array(size),
    longitudes: new Float64Array(size),
    latitudes: new Float64Array(size),
    partings: nearer.slice(0, size),
  };
  for (let at = 0; at < size; at++) {
    const rank = ranks[at] ?? 0;
    narrowed.numbers[at] = numbers[rank] ?? 0;
    narrowed.longitudes[at] = longitudes[rank] ?? 0;
    narrowed.latitudes[at] = latitudes[rank] ?? 0;
  }
  return narrowed;
}

/** Takes each cluster apart once. */
function partingsOf(tree: Supercluster<{ at: number }, Ends>, ranks: Uint32Array): Uint8Array {
  const partings = new Uint8Array(ranks.length);
  const startOf = ({ properties }: Feature) => ranks['cluster' in properties ? properties.first : properties.at] ?? 0;
  const idOf = ({ properties }: Feature) => ('cluster' in properties ? [properties.cluster_id] : []);
  const clusters = tree.getClusters([-180, -90, 180, 90], 0).flatMap(idOf);
  for (let id = clusters.pop(); id !== undefined; id = clusters.pop()) {
    const children = tree.getChildren(id);
    const zoom = tree.getClusterExpansionZoom(id);
    // One by one: as many as there are points may stand at one place.
    const first = children.reduce((least, child) => Math.min(least, startOf(child)), Infinity);
    for (const child of children) {
      const start = startOf(child);
      if (start > first) partings[start] = zoom;
      clusters.push(...idOf(child));
    }
  }
  return partings;
}

/** The position of each in the chains, one after the other. */
function ranksOf(links: Int32Array): Uint32Array {
  const isLinked = new Uint8Array(links.length);
  for (const link of links) if (link >= 0) isLinked[link] = 1;
  const ranks = new Uint32Array(links.length);
  let rank = 0;
  for (let start = 0; start < links.length; start++) {
    if (isLinked[start] === 1) continue;
    for (let at = start; at >= 0; at = links[at] ?? -1) ranks[at] = rank++;
  }
  return ranks;
}
