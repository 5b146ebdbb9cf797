import { type BoundingBox, MAX_ZOOM } from '@cagette/sdk/contract/pickup-points';
import Supercluster, { type ClusterProperties } from 'supercluster';
import { isInBox, partsOf } from './box.ts';

/** A place with coordinates, by its number among the points. */
export interface Located {
  readonly number: number;
  readonly longitude: number;
  readonly latitude: number;
}

/** Points that a map shows as one. Its points are those of `PointClusters.order` from `first` to `last`, both included. */
export interface Cluster {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  readonly bbox: BoundingBox;
  readonly expansionZoom: number;
  readonly first: number;
  readonly last: number;
}

export interface PointClusters {
  /** What stands in the box at the highest zoom, up to the one that is asked for, at which it is no more than a screenful. */
  shown(box: BoundingBox, zoom: number): { readonly zoom: number; readonly clusters: Cluster[]; readonly numbers: number[] };
  /** Every point's number, so that those of any cluster, at any zoom, stand side by side. */
  readonly order: Uint32Array;
}

interface Chain {
  /** Of the places, by their index: the first and the last of those that are linked. */
  first: number;
  last: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

type Chained = Chain & ClusterProperties & { readonly geometry: { readonly coordinates: readonly number[] } };

/** Pixels of a map whose tiles are 256 wide: markers of 44 do not touch. */
const RADIUS = 60;
const TILE = 256;
/** Clusters and points; more cannot be told apart, and is slow to send and to draw. */
const SCREENFUL = 150;
/** Degrees, about 10 cm: the precision that clusters are kept with. */
const SLACK_DEGREES = 1e-6;
const MAX_LONGITUDE = 180;
const MAX_LATITUDE = 90;

export function createClusters(located: readonly Located[]): PointClusters {
  /** Merging two clusters links the last point of one with the first of the other. Every cluster therefore stays one piece of the chain for good. */
  const links = new Int32Array(located.length).fill(-1);
  const tree = new Supercluster<{ at: number }, Chain>({
    radius: RADIUS,
    extent: TILE,
    maxZoom: MAX_ZOOM,
    map({ at }) {
      const { longitude = 0, latitude = 0 } = located[at] ?? {};
      return { first: at, last: at, west: longitude, south: latitude, east: longitude, north: latitude };
    },
    reduce(all, more) {
      links[all.last] = more.first;
      all.last = more.last;
      all.west = Math.min(all.west, more.west);
      all.south = Math.min(all.south, more.south);
      all.east = Math.max(all.east, more.east);
      all.north = Math.max(all.north, more.north);
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
  const order = new Uint32Array(located.length);
  for (const [at, { number }] of located.entries()) order[ranks[at] ?? 0] = number;

  return {
    order,
    shown(box, zoom) {
      let shown = { zoom: 0, ...inBox(box, 0) };
      for (let next = 1; next <= zoom; next++) {
        const closer = inBox(box, next);
        if (closer.clusters.length + closer.numbers.length > SCREENFUL) break;
        shown = { zoom: next, ...closer };
      }
      return { ...shown, clusters: shown.clusters.map(clusterOf) };
    },
  };

  function inBox(box: BoundingBox, zoom: number): { readonly clusters: Chained[]; readonly numbers: number[] } {
    const clusters = new Map<number, Chained>();
    const numbers = new Set<number>();
    for (const part of partsOf(box)) {
      for (const { geometry, properties } of tree.getClusters(widened(part), zoom)) {
        if ('cluster' in properties) {
          clusters.set(properties.cluster_id, { ...properties, geometry });
          continue;
        }
        const place = located[properties.at];
        if (place && isInBox(box, place.longitude, place.latitude)) numbers.add(place.number);
      }
    }
    return { clusters: [...clusters.values()], numbers: [...numbers] };
  }

  function clusterOf({ cluster_id: id, point_count: count, west, south, east, north, first, last, geometry }: Chained): Cluster {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const expansionZoom = Math.min(tree.getClusterExpansionZoom(id), MAX_ZOOM);
    return {
      longitude,
      latitude,
      count,
      bbox: [west, south, east, north],
      expansionZoom,
      first: ranks[first] ?? 0,
      last: ranks[last] ?? 0,
    };
  }
}

/** A box without an extent would miss what stands there by the last digit. */
function widened([west, south, east, north]: BoundingBox): BoundingBox {
  return [
    Math.max(west - SLACK_DEGREES, -MAX_LONGITUDE),
    Math.max(south - SLACK_DEGREES, -MAX_LATITUDE),
    Math.min(east + SLACK_DEGREES, MAX_LONGITUDE),
    Math.min(north + SLACK_DEGREES, MAX_LATITUDE),
  ];
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
