import { distance } from 'geokdbush';
import type { Coordinates } from './read-place-file.ts';

/** The radius of the round earth that `kilometres` measures on. */
export const EARTH_RADIUS_KILOMETRES = 6371;

/** As the crow flies over a round earth. */
export function kilometres(a: Coordinates, b: Coordinates): number {
  return distance(a.longitude, a.latitude, b.longitude, b.latitude);
}
