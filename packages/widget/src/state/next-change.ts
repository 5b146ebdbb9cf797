import type { PointFeature } from '@cagette/sdk';

/** When what is said of these points is first no longer so: a window opens or closes, a collection ends. Milliseconds since 1970; infinite when nothing is ahead. */
export function nextChange(points: readonly PointFeature[], now: number): number {
  const instants = points
    .flatMap(({ properties: { next } }) => (next ? [next.opensAt, next.closesAt, next.endsAt] : []))
    .map((instant) => Date.parse(instant));
  return Math.min(...instants.filter((instant) => instant > now), Number.POSITIVE_INFINITY);
}
