import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampedBox, isOnePlace, longitudeBeside, unwoundBox } from './map-box.ts';

const degrees = fc.double({ min: -1000, max: 1000, noNaN: true });
const box = fc
  .tuple(degrees, degrees, degrees, degrees)
  .map(([a, b, c, d]): [number, number, number, number] => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]);

describe('a box that a map has wound around the world', () => {
  it('is always one that a server takes', () => {
    fc.assert(
      fc.property(box, (wound) => {
        const [west, south, east, north] = clampedBox(wound);
        expect([west, east].every((longitude) => longitude >= -180 && longitude <= 180)).toBe(true);
        expect(south >= -85 && south <= north && north <= 85).toBe(true);
        expect([west, south, east, north].join()).not.toContain('e');
      }),
    );
  });

  it.each([
    ['stays as it is within the world', [8.5, 41.3, 9.6, 43.1], [8.5, 41.3, 9.6, 43.1]],
    ['is the whole world when it is wider', [-400, -89, 400, 89], [-180, -85, 180, 85]],
    ['crosses the antimeridian from west to east', [177, -20, 183, -12], [177, -20, -177, -12]],
    ['comes back from another copy of the world', [368.5, 41.3, 369.6, 43.1], [8.5, 41.3, 9.6, 43.1]],
    ['has no numbers that no server reads', [1e-9, -1e-12, 1, 1], [0, 0, 1, 1]],
    ['keeps its eastern edge', [170, 0, 180, 10], [170, 0, 180, 10]],
  ] as const)('%s', (_what, wound, expected) => {
    const found = clampedBox([...wound]);
    for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 9);
  });

  it('is unwound so that its east lies east', () => {
    expect(unwoundBox([177, -20, -177, -12])).toEqual([177, -20, 183, -12]);
    expect(unwoundBox([8, 41, 9, 43])).toEqual([8, 41, 9, 43]);
  });

  it.each([
    ['a place', [9, 42, 9, 42], true],
    ['a place that a server has rounded outwards', [9.15092, 42.30655, 9.15093, 42.30656], true],
    ['two steps of a server', [9.15092, 42.30655, 9.15094, 42.30655], false],
    ['places above each other', [9, 42, 9, 42.1], false],
    ['places on both sides of the antimeridian', [179, -16, -179, -16], false],
  ] as const)('of %s is one place only without any extent', (_what, place, isOne) => {
    expect(isOnePlace([...place])).toBe(isOne);
  });
});

describe('a longitude', () => {
  it('is shown on the copy of the world that is next to where one looks', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), degrees, (longitude, beside) => {
        const shown = longitudeBeside(longitude, beside);
        expect(Math.abs(shown - beside)).toBeLessThanOrEqual(180 + 1e-9);
        const turns = (shown - longitude) / 360;
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
      }),
    );
  });
});
