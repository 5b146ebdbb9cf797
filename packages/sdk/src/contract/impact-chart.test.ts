import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barHeight, chartTop } from './impact-chart.ts';

const top = (...cents: (number | null)[]) => chartTop(cents.map((toFarmsCents) => ({ toFarmsCents })));

test('The axis ends a little above the most there was, at an amount whose half is whole too', () => {
  expect([top(), top(null, null), top(0), top(4200)]).toEqual([10_000, 10_000, 10_000, 10_000]);
  expect([top(10_001), top(123_456, null), top(620_000), top(850_000), top(9_999_999)]).toEqual([
    15_000, 150_000, 800_000, 1_000_000, 10_000_000,
  ]);
});

test('No bar is taller than the axis, less than half of it is used by no month that is the most, and whoever got something has a bar', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000_000_00), { minLength: 1, maxLength: 12 }), (months) => {
      const axis = top(...months);
      const heights = months.map((cents) => barHeight(cents, axis, 120));
      for (const [index, height] of heights.entries()) {
        expect(height).toBeLessThanOrEqual(120);
        expect(height > 0).toBe(months[index] !== 0);
      }
      if (Math.max(...months) >= 10_000) expect(Math.max(...heights)).toBeGreaterThanOrEqual(60);
      expect(axis % 200).toBe(0);
    }),
  );
});
