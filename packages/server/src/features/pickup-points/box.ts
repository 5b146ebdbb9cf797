import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';

const MAX_LONGITUDE = 180;
const WORLD_DEGREES = 360;

/** The parts of a box west and east of the antimeridian: one, or two where it crosses that. */
export function partsOf([west, south, east, north]: BoundingBox): BoundingBox[] {
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, MAX_LONGITUDE, north],
    [-MAX_LONGITUDE, south, east, north],
  ];
}

export function isInBox([west, south, east, north]: BoundingBox, longitude: number, latitude: number): boolean {
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}

/** The box and so many degrees around it. */
export function widened([west, south, east, north]: BoundingBox, degrees: number): BoundingBox {
  const width = west <= east ? east - west : east - west + WORLD_DEGREES;
  if (width + 2 * degrees >= WORLD_DEGREES) return [-MAX_LONGITUDE, south - degrees, MAX_LONGITUDE, north + degrees];
  return [around(west - degrees), south - degrees, around(east + degrees), north + degrees];
}

function around(longitude: number): number {
  if (longitude < -MAX_LONGITUDE) return longitude + WORLD_DEGREES;
  return longitude > MAX_LONGITUDE ? longitude - WORLD_DEGREES : longitude;
}

/** The smallest box around places, null around none, by their longitudes in ascending order. It crosses the antimeridian where the other way round the world is longer. */
export function boxAround(longitudes: Float64Array, latitudes: Float64Array): BoundingBox | null {
  if (longitudes.length === 0) return null;
  let west = longitudes[0] ?? 0;
  let east = longitudes.at(-1) ?? 0;
  let widest = WORLD_DEGREES - (east - west);
  for (let at = 1; at < longitudes.length; at++) {
    const before = longitudes[at - 1] ?? 0;
    const here = longitudes[at] ?? 0;
    if (here - before <= widest) continue;
    widest = here - before;
    [west, east] = [here, before];
  }
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const latitude of latitudes) {
    if (latitude < south) south = latitude;
    if (latitude > north) north = latitude;
  }
  return [west, south, east, north];
}
