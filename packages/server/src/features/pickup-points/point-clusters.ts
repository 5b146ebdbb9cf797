import { type BoundingBox, MAX_ZOOM } from '@cagette/sdk/contract/pickup-points';
import { isInBox, partsOf } from './box.ts';
import { createExtents } from './piece-extents.ts';
import type { PointChain } from './point-chain.ts';

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

/** A piece of the chain; one place is a cluster of one here. */
type Piece = Omit<Cluster, 'expansionZoom'>;

/** Clusters and points; more cannot be told apart, and is slow to send and to draw. */
const SCREENFUL = 150;

/** The clusters of a chain. Boxes are answered by going down from the few clusters of zoom 0 into those that touch the box. */
export function createClusters(chain: PointChain): PointClusters {
  const { numbers, longitudes, latitudes, partings } = chain;
  const starts = startsByZoom(partings);
  const eastward = sumsOf(longitudes);
  const northward = sumsOf(latitudes);
  const extents = createExtents(chain);

  return {
    order: numbers,
    shown(box, zoom) {
      const parts = partsOf(box);
      const touching = (pieces: Piece[]) => pieces.filter(({ bbox }) => parts.some((part) => touch(bbox, part)));
      const held = (pieces: Piece[]) => pieces.filter(({ longitude, latitude }) => isInBox(box, longitude, latitude));
      let pieces = touching(numbers.length === 0 ? [] : apart({ first: 0, last: numbers.length - 1 }, 0));
      let shown = { zoom: 0, pieces: held(pieces) };
      for (let next = 1; next <= zoom; next++) {
        pieces = touching(pieces.flatMap((piece) => apart(piece, next)));
        const closer = held(pieces);
        if (closer.length > SCREENFUL) break;
        shown = { zoom: next, pieces: closer };
      }
      return {
        zoom: shown.zoom,
        clusters: shown.pieces
          .filter(({ count }) => count > 1)
          .map((piece) => ({ ...piece, expansionZoom: Math.min(extents.parting(piece.first, piece.last), MAX_ZOOM) })),
        numbers: shown.pieces.filter(({ count }) => count === 1).map(({ first }) => numbers[first] ?? 0),
      };
    },
  };

  /** What a piece falls into at a zoom: itself, unless some of its places part there. */
  function apart(piece: Pick<Piece, 'first' | 'last'> | Piece, zoom: number): Piece[] {
    const own = starts[zoom] ?? new Uint32Array();
    const pieces: Piece[] = [];
    let { first } = piece;
    for (let at = positionAbove(own, first); at < own.length && (own[at] ?? 0) <= piece.last; at++) {
      const start = own[at] ?? 0;
      pieces.push(pieceOf(first, start - 1));
      first = start;
    }
    if (first === piece.first && 'bbox' in piece) return [piece];
    pieces.push(pieceOf(first, piece.last));
    return pieces;
  }

  function pieceOf(first: number, last: number): Piece {
    const bbox = extents.box(first, last);
    const count = last - first + 1;
    const middle = (sums: Float64Array) => ((sums[last + 1] ?? 0) - (sums[first] ?? 0)) / count;
    /** Sums are not exact: places that are one must not have their middle beside them. */
    const longitude = Math.min(Math.max(middle(eastward), bbox[0]), bbox[2]);
    const latitude = Math.min(Math.max(middle(northward), bbox[1]), bbox[3]);
    return { first, last, count, bbox, longitude, latitude };
  }
}

/** For each zoom the positions whose places part from the one before them there, ascending. */
function startsByZoom(partings: Uint8Array): Uint32Array[] {
  const sizes = new Uint32Array(MAX_ZOOM + 2);
  for (const zoom of partings) sizes[zoom] = (sizes[zoom] ?? 0) + 1;
  const starts = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let at = 0; at < partings.length; at++) {
    const zoom = partings[at] ?? 0;
    const own = starts[zoom];
    if (own) own[sizes[zoom] ?? 0] = at;
    sizes[zoom] = (sizes[zoom] ?? 0) + 1;
  }
  return starts;
}

function sumsOf(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}

/** The index of the first that is higher. */
function positionAbove(ascending: Uint32Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

function touch(one: BoundingBox, other: BoundingBox): boolean {
  return one[0] <= other[2] && one[1] <= other[3] && one[2] >= other[0] && one[3] >= other[1];
}
