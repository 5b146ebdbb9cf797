import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing, type Position } from '../../packages/widget/src/elements/map-view/clip.ts';
import { OUTLINE_EXTENT } from '../../packages/widget/src/elements/map-view/outline-tile.ts';
import { drawTile } from './draw-tile.ts';
import { edgesOf, toSquare } from './tile-grid.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const position: fc.Arbitrary<Position> = fc.tuple(part, part);
const square: Position[] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
  [0.2, 0.2],
];

describe('a tile of the outline', () => {
  it('holds nothing of a ring that lies beyond it, and all of one that it holds', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 3, maxLength: 20 }), (ring) => {
        const clipped = clipRing(ring, [0.25, 0.25, 0.5, 0.5]);
        expect(clipped.every(([x, y]) => x > 0.249 && x < 0.501 && y > 0.249 && y < 0.501)).toBe(true);
        expect(clipRing(ring, [-1, -1, 2, 2])).toEqual(ring);
      }),
    );
  });

  it('is full where it lies in the middle of land', () => {
    expect(clipRing(square, [0.4, 0.4, 0.5, 0.5]).length).toBeGreaterThanOrEqual(4);
  });

  it('keeps of a line the segments that touch it', () => {
    const line: Position[] = [
      [0, 0.5],
      [0.3, 0.5],
      [0.4, 0.5],
      [0.9, 0.5],
      [0.9, 0.9],
      [0.45, 0.45],
    ];
    expect(clipLine(line, [0.35, 0.4, 0.5, 0.55])).toEqual([line.slice(1, 4), line.slice(4)]);
  });

  it('writes steps in parts of its side, towns with their rank, and is nothing at sea', () => {
    const drawing = { land: [square], countries: [], departments: [], towns: [{ name: 'Corte', at: [0.75, 0.25] as const, rank: 2 }] };
    const tile = drawTile({ z: 1, x: 1, y: 0 }, drawing);
    expect(tile?.towns).toEqual(['Corte', OUTLINE_EXTENT / 2, OUTLINE_EXTENT / 2, 2]);
    expect(tile?.land[0]?.length).toBeGreaterThanOrEqual(8);
    expect(drawTile({ z: 4, x: 15, y: 15 }, drawing)).toBeNull();
  });

  it('knows where Bastia is', () => {
    const [x, y] = toSquare([9.45, 42.7]);
    const [left, top, right, bottom] = edgesOf({ z: 6, x: 33, y: 23 });
    expect(x > left && x < right && y > top && y < bottom).toBe(true);
  });
});
