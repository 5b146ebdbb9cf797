import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import type { PointChain } from './point-chain.ts';

/** What holds of a whole piece of a chain, from its first to its last place, both included. */
export interface PieceExtents {
  box(first: number, last: number): BoundingBox;
}

/** Of so many places side by side the extents are kept: long pieces are answered by whole blocks and the rests at their ends. */
const BLOCK_BITS = 6;
const BLOCK = 1 << BLOCK_BITS;

export function createExtents({ longitudes, latitudes }: Pick<PointChain, 'longitudes' | 'latitudes' | 'partings'>): PieceExtents {
  const blocks = (longitudes.length + BLOCK - 1) >> BLOCK_BITS;
  const edges = {
    west: new Float64Array(blocks),
    south: new Float64Array(blocks),
    east: new Float64Array(blocks),
    north: new Float64Array(blocks),
  };
  for (let block = 0; block < blocks; block++) {
    const end = Math.min((block + 1) * BLOCK, longitudes.length);
    edges.west[block] = least(longitudes, block * BLOCK, end);
    edges.south[block] = least(latitudes, block * BLOCK, end);
    edges.east[block] = most(longitudes, block * BLOCK, end);
    edges.north[block] = most(latitudes, block * BLOCK, end);
  }

  return {
    box: (first, last) => [
      over(least, longitudes, edges.west, first, last + 1),
      over(least, latitudes, edges.south, first, last + 1),
      over(most, longitudes, edges.east, first, last + 1),
      over(most, latitudes, edges.north, first, last + 1),
    ],
  };
}

type Extreme = (values: Float64Array, from: number, to: number) => number;

/** Infinite over nothing. */
function least(values: Float64Array, from: number, to: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const value = values[at] ?? 0;
    if (value < found) found = value;
  }
  return found;
}

function most(values: Float64Array, from: number, to: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const value = values[at] ?? 0;
    if (value > found) found = value;
  }
  return found;
}

function over(extreme: Extreme, values: Float64Array, blocks: Float64Array, from: number, to: number): number {
  const [firstBlock, endBlock] = [(from + BLOCK - 1) >> BLOCK_BITS, to >> BLOCK_BITS];
  if (firstBlock >= endBlock) return extreme(values, from, to);
  const ends = Float64Array.of(
    extreme(values, from, firstBlock * BLOCK),
    extreme(blocks, firstBlock, endBlock),
    extreme(values, endBlock * BLOCK, to),
  );
  return extreme(ends, 0, ends.length);
}
