import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometresBetween } from './kilometres-between.ts';

const HALF_ROUND_THE_WORLD_KM = 20_016;
/** Rounding at the other end of the world, where the arc sine is steepest. */
const METRE_IN_KM = 1e-3;
const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

const bastia = { latitude: 42.6973, longitude: 9.4509 };
const ajaccio = { latitude: 41.9192, longitude: 8.7386 };

describe('the distance between two points', () => {
  test('Bastia and Ajaccio are 105 km apart', () => {
    expect(kilometresBetween(bastia, ajaccio)).toBeCloseTo(104.8, 0);
  });

  test('a degree of latitude is 111 km, wherever', () => {
    expect(kilometresBetween({ latitude: 0, longitude: 7 }, { latitude: 1, longitude: 7 })).toBeCloseTo(111.19, 1);
    expect(kilometresBetween({ latitude: 70, longitude: 7 }, { latitude: 71, longitude: 7 })).toBeCloseTo(111.19, 1);
  });

  test('the other side of the date line is near', () => {
    expect(kilometresBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23);
  });

  test('is nothing from a point to itself, the same there and back, and never more than half round the world', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(kilometresBetween(a, a)).toBe(0);
        expect(kilometresBetween(a, b)).toBe(kilometresBetween(b, a));
        expect(kilometresBetween(a, b)).toBeGreaterThanOrEqual(0);
        expect(kilometresBetween(a, b)).toBeLessThanOrEqual(HALF_ROUND_THE_WORLD_KM);
      }),
    );
  });

  test('a way round is never shorter', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(kilometresBetween(a, c)).toBeLessThanOrEqual(kilometresBetween(a, b) + kilometresBetween(b, c) + METRE_IN_KM);
      }),
    );
  });
});
