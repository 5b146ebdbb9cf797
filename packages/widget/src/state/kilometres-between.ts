/** A point on the Earth, in degrees. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371;
const DEGREES_PER_HALF_TURN = 180;

/** As the crow flies, by the haversine formula: off by half a percent at most, because the Earth is no ball. */
export function kilometresBetween(a: GeoPoint, b: GeoPoint): number {
  const share =
    halfChordSquared(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfChordSquared(a.longitude, b.longitude);
  // What is left of rounding at the other end of the world may be a little more than the whole.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, share)));
}

function halfChordSquared(from: number, to: number): number {
  return Math.sin(radians(to - from) / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / DEGREES_PER_HALF_TURN;
}
