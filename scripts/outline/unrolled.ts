import type { Position } from '../../packages/widget/src/elements/map-view/clip.ts';

/** Beyond the square's edges, so that a line that only closes a ring is never seen. */
const BEYOND = 0.5;

/**
 * What crosses the antimeridian jumps from one side of the square of the world to the other, and would be drawn as a line across all of it. Here it goes on beyond
 * the side instead, and is there once more at the other one. A ring around a pole is closed beyond that pole.
 */
export function unrolled(positions: readonly Position[], kind: 'line' | 'ring'): Position[][] {
  let turns = 0;
  const found: Position[] = [];
  for (const [index, [x, y]] of positions.entries()) {
    const step = x - (positions[index - 1]?.[0] ?? x);
    if (Math.abs(step) > 0.5) turns -= Math.sign(step);
    found.push([x + turns, y]);
  }
  if (kind === 'ring' && turns !== 0) {
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return [];
    const pole = first[1] > 0.5 ? 1 + BEYOND : -BEYOND;
    found.push([last[0], pole], [first[0], pole]);
  }
  const all = found.map(([x]) => x);
  const isSeen = (shift: number) => Math.max(...all) + shift > 0 && Math.min(...all) + shift < 1;
  return [-1, 0, 1].filter(isSeen).map((shift) => found.map(([x, y]): Position => [x + shift, y]));
}
