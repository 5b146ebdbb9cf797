import type { Coordinates } from './read-place-file.ts';

const KILOMETRES_PER_DEGREE = 111.2;
const HALF_TURN = 180;

/** As the crow flies over a round earth taken flat between the two: good to a per cent over some hundred kilometres. */
export function kilometres(a: Coordinates, b: Coordinates): number {
  const middle = (((a.latitude + b.latitude) / 2) * Math.PI) / HALF_TURN;
  const across = Math.abs(a.longitude - b.longitude);
  const shortest = Math.min(across, 2 * HALF_TURN - across);
  return KILOMETRES_PER_DEGREE * Math.hypot(a.latitude - b.latitude, shortest * Math.cos(middle));
}
