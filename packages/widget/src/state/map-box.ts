import type { BoundingBox } from '@cagette/sdk';

/** Beyond it a map in Mercator's projection has nothing. */
const MAX_LATITUDE = 85;
const MAX_LONGITUDE = 180;
const WORLD = 360;
/** Less is written with an exponent, which no server reads as degrees. */
const SMALLEST = 1e-6;
/** In degrees: a server's step is 0.00001. */
const A_METRE_OR_SO = 0.000015;

/**
 * A box as the server takes it, from one that a map may have wound around the world: within ±180 and ±85 degrees, and from west to east across the antimeridian
 * where it lies there (then `west > east`).
 */
export function clampedBox([west, south, east, north]: BoundingBox): BoundingBox {
  const [bottom, top] = [clampedLatitude(south), clampedLatitude(north)];
  if (!(east - west < WORLD)) return [-MAX_LONGITUDE, bottom, MAX_LONGITUDE, top];
  return [plain(wrappedLongitude(west)), bottom, plain(wrappedLongitude(east)), top];
}

/** The same place, seen on the copy of the world that is nearest to `beside`. */
export function longitudeBeside(longitude: number, beside: number): number {
  return beside + wrappedLongitude(longitude - beside);
}

/** As a box whose east is east of its west, which then may lie beyond 180 degrees. */
export function unwoundBox([west, south, east, north]: BoundingBox): BoundingBox {
  return [west, south, east < west ? east + WORLD : east, north];
}

/** Whether everything in it stands at the very same place, as far as a server tells that makes boxes a metre larger. */
export function isOnePlace([west, south, east, north]: BoundingBox): boolean {
  return Math.abs(east - west) < A_METRE_OR_SO && north - south < A_METRE_OR_SO;
}

/** Within ±180; 180 stays what it is. */
function wrappedLongitude(longitude: number): number {
  const turned = (longitude + MAX_LONGITUDE) % WORLD;
  if (longitude === MAX_LONGITUDE) return longitude;
  return turned < 0 ? turned + MAX_LONGITUDE : turned - MAX_LONGITUDE;
}

function clampedLatitude(latitude: number): number {
  return plain(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude)));
}

function plain(degrees: number): number {
  return Math.abs(degrees) < SMALLEST ? 0 : degrees;
}
