import { type BoundingBox, MAX_ZOOM } from '@cagette/sdk/contract/pickup-points';
import { isInBox, partsOf, widened } from './box.ts';
import { closePairs, MARKER, pixelsBetween } from './close-pairs.ts';
import { createExtents } from './piece-extents.ts';
import type { PointChain } from './point-chain.ts';

/** Points that a map shows as one. */
export interface Cluster {
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  readonly bbox: BoundingBox;
  readonly expansionZoom: number;
  /** Its points are those of `PointClusters.order` from `first` to `last`, both included, of each. */
  readonly pieces: readonly { readonly first: number; readonly last: number }[];
}

export interface PointClusters {
  /** What stands in the box at the highest zoom, up to the one that is asked for, at which it is no more than a screenful. */
  shown(box: BoundingBox, zoom: number): { readonly zoom: number; readonly clusters: Cluster[]; readonly numbers: number[] };
  /** Every point's number, so that those of any cluster, at any zoom, stand side by side. */
  readonly order: Uint32Array;
}

/** A piece of the chain; one place is a cluster of one here. */
interface Piece {
  readonly first: number;
  readonly last: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly count: number;
  readonly bbox: BoundingBox;
}

/** What is shown as one: a piece, or two that would lie under each other's markers. */
type Shown = Omit<Cluster, 'expansionZoom' | 'pieces'> & { readonly pieces: readonly Piece[] };

/** Clusters and points; more cannot be told apart, and is slow to send and to draw. */
const SCREENFUL = 150;
/** Pixels: who pairs with whom depends on what is so near, and their middle on theirs. */
const MARGIN = 3 * MARKER;
const DEGREES_PER_PIXEL = 360 / 256;

/**
 * The clusters of a chain. Boxes are answered by going down from the few clusters of zoom 0 into those that touch the box. Those of a whole chain stand apart; what is
 * left of two in a narrowed one may lie at their common edge, and is then shown as one.
 */
export function createClusters(chain: PointChain, { isNarrowed }: { readonly isNarrowed: boolean }): PointClusters {
  const { numbers, longitudes, latitudes, partings } = chain;
  const starts = startsByZoom(partings);
  const eastward = sumsOf(longitudes);
  const northward = sumsOf(latitudes);
  const extents = createExtents(chain);

  return {
    order: numbers,
    shown(box, zoom) {
      let used = highestZoom(box, zoom);
      let shown = shownAt(box, used);
      while (shown.length > SCREENFUL && used > 0) shown = shownAt(box, --used);
      return {
        zoom: used,
        clusters: shown.filter(({ count }) => count > 1).map((one) => ({ ...one, expansionZoom: expansionOf(one.pieces, used) })),
        numbers: shown.filter(({ count }) => count === 1).flatMap(({ pieces }) => pieces.map(({ first }) => numbers[first] ?? 0)),
      };
    },
  };

  function highestZoom(box: BoundingBox, zoom: number): number {
    const isHeld = held(box);
    let used = -1;
    for (const pieces of downwards(box, zoom)) {
      if (used >= 0 && pieces.filter(isHeld).length > SCREENFUL) break;
      used += 1;
    }
    return used;
  }

  function shownAt(box: BoundingBox, zoom: number): Shown[] {
    const wide = isNarrowed ? widened(box, (MARGIN * DEGREES_PER_PIXEL) / 2 ** zoom) : box;
    let pieces: Piece[] = [];
    for (pieces of downwards(wide, zoom));
    const groups = isNarrowed ? closePairs(pieces, zoom) : pieces.map((piece) => [piece]);
    return groups.map(together).filter(held(box));
  }

  /** What touches the box, at each zoom up to one. */
  function* downwards(box: BoundingBox, zoom: number): Generator<Piece[]> {
    const parts = partsOf(box);
    const touching = ({ bbox }: Piece) => parts.some((part) => touch(bbox, part));
    let pieces = numbers.length === 0 ? [] : apart({ first: 0, last: numbers.length - 1 }, 0).filter(touching);
    yield pieces;
    for (let next = 1; next <= zoom; next++) {
      pieces = pieces.flatMap((piece) => apart(piece, next)).filter(touching);
      yield pieces;
    }
  }

  /** Two things that are near are shown as one until they are not; of three, one is by itself. */
  function expansionOf(shown: readonly Piece[], zoom: number): number {
    let pieces: readonly Piece[] = shown;
    for (let next = zoom + 1; next < MAX_ZOOM; next++) {
      pieces = pieces.flatMap((piece) => apart(piece, next));
      const [one, other] = pieces;
      if (!one || !other) continue;
      if (!isNarrowed || pieces.length > 2 || pixelsBetween(one, other, next) >= MARKER) return next;
    }
    return MAX_ZOOM;
  }

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

function together(pieces: readonly Piece[]): Shown {
  const [one, other] = pieces;
  if (!one) throw new RangeError('Nothing is shown as one');
  if (!other) return { ...one, pieces };
  const count = one.count + other.count;
  const middle = (a: number, b: number) => a + (b - a) * (other.count / count);
  const [west, south, east, north] = one.bbox;
  return {
    longitude: middle(one.longitude, other.longitude),
    latitude: middle(one.latitude, other.latitude),
    count,
    bbox: [Math.min(west, other.bbox[0]), Math.min(south, other.bbox[1]), Math.max(east, other.bbox[2]), Math.max(north, other.bbox[3])],
    pieces,
  };
}

function held(box: BoundingBox): (one: { readonly longitude: number; readonly latitude: number }) => boolean {
  return ({ longitude, latitude }) => isInBox(box, longitude, latitude);
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
