import type { Edges, Position } from '../../packages/widget/src/elements/map-view/clip.ts';

/** The usual grid of web maps: at zoom `z` the world is a square of 2^z × 2^z tiles in Mercator's projection. */
export interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Latitude at which Mercator's world is a square. */
const MAX_LATITUDE = 85.0511;
const DEGREES = 360;
const RADIANS = Math.PI / 180;

/** Longitude and latitude as a place in the square from 0 to 1, from the north-west. */
export function toSquare([longitude = 0, latitude = 0]: readonly number[]): Position {
  const sine = Math.sin(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude)) * RADIANS);
  return [longitude / DEGREES + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** A tile's rectangle in the square, wider by a part of itself on each side. */
export function edgesOf({ z, x, y }: TileId, margin = 0): Edges {
  const size = 1 / 2 ** z;
  return [(x - margin) * size, (y - margin) * size, (x + 1 + margin) * size, (y + 1 + margin) * size];
}
