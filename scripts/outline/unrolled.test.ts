import { describe, expect, it } from 'vitest';
import type { Position } from '../../packages/widget/src/elements/map-view/clip.ts';
import { unrolled } from './unrolled.ts';

const longestStep = (line: readonly Position[]) => Math.max(...line.slice(1).map(([x], index) => Math.abs(x - (line[index]?.[0] ?? x))));

describe('what crosses the antimeridian', () => {
  it('is left as it is where it does not', () => {
    const ring: Position[] = [
      [0.2, 0.2],
      [0.6, 0.2],
      [0.6, 0.4],
      [0.2, 0.2],
    ];
    expect(unrolled(ring, 'ring')).toEqual([ring]);
  });

  it('reaches beyond the side, and is there at the other one as well', () => {
    const chukotka: Position[] = [
      [0.9, 0.2],
      [0.02, 0.2],
      [0.03, 0.3],
      [0.9, 0.3],
      [0.9, 0.2],
    ];
    const found = unrolled(chukotka, 'ring');
    expect(found).toHaveLength(2);
    for (const ring of found) expect(longestStep(ring)).toBeLessThan(0.2);
    expect(found.map((ring) => ring[0]?.[0])).toEqual([expect.closeTo(-0.1), expect.closeTo(0.9)]);
  });

  it('is closed beyond the pole where it runs around it', () => {
    const antarctica: Position[] = [0, 0.25, 0.5, 0.75, 0.99, 0].map((x): Position => [x, 0.9]);
    const [first, ...more] = unrolled(antarctica, 'ring');
    expect(more).toEqual([]);
    expect(first?.slice(-2).map(([, y]) => y)).toEqual([1.5, 1.5]);
    expect(longestStep(first?.slice(0, -2) ?? [])).toBeLessThan(0.3);
  });
});
