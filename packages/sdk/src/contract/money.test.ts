import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addVat, divideRounded, includedVat, priceOfPieces, priceOfWeight, pricePerKilogram, sumCents } from './money.ts';

const cents = fc.integer({ min: 0, max: 1_000_000_000 });
const price = fc.integer({ min: 0, max: 1_000_000 });
const rateBp = fc.integer({ min: 0, max: 10_000 });
const grams = fc.integer({ min: 1, max: 1_000_000 });

describe('A division', () => {
  test.each([
    [5, 2, 3],
    [-5, 2, -3],
    [7, 3, 2],
    [-7, 3, -2],
    [1, 2, 1],
    [-1, 2, -1],
    [-1, 3, 0],
    [0, 7, 0],
  ])('%i / %i is %i, half away from zero', (dividend, divisor, expected) => expect(divideRounded(dividend, divisor)).toBe(expected));

  test('is never further than half from the exact quotient, and symmetric about zero', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (dividend, divisor) => {
        const rounded = divideRounded(dividend, divisor);
        const error = BigInt(rounded) * BigInt(divisor) - BigInt(dividend);
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(divisor));
        if (2n * error === BigInt(divisor)) expect(dividend).toBeGreaterThan(0);
        expect(divideRounded(-dividend, divisor) + rounded).toBe(0);
        expect(Object.is(rounded, -0)).toBe(false);
      }),
    );
  });

  test.each([
    [1, 0],
    [1, -1],
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('of %s by %s is refused', (dividend, divisor) => expect(() => divideRounded(dividend, divisor)).toThrow(RangeError));
});

describe('VAT', () => {
  test('taken out and the rest make the whole, and it is never more than its share', () => {
    fc.assert(
      fc.property(cents, rateBp, (total, rate) => {
        const vat = includedVat(total, rate);
        expect(Number.isSafeInteger(vat)).toBe(true);
        expect(vat).toBeGreaterThanOrEqual(0);
        expect(vat * 2).toBeLessThanOrEqual(total + 1);
        const error = BigInt(vat) * BigInt(10_000 + rate) - BigInt(total) * BigInt(rate);
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(10_000 + rate));
      }),
    );
  });

  test('put on and taken out again gives the price back', () => {
    fc.assert(
      fc.property(cents, rateBp, (without, rate) => {
        const total = addVat(without, rate);
        expect(total - includedVat(total, rate)).toBe(without);
      }),
    );
  });

  test('grows with the amount', () => {
    fc.assert(fc.property(cents, cents, rateBp, (a, b, rate) => (a <= b ? includedVat(a, rate) <= includedVat(b, rate) : true)));
  });
});

describe('A price', () => {
  test('of pieces is exact', () => {
    fc.assert(
      fc.property(
        price,
        fc.integer({ min: 0, max: 999 }),
        (one, count) => priceOfPieces(one, count) === sumCents(Array<number>(count).fill(one)),
      ),
    );
  });

  test('of a weight is within half a cent of the exact amount', () => {
    fc.assert(
      fc.property(price, grams, (perKilogram, weight) => {
        expect(Math.abs(priceOfWeight(perKilogram, weight) * 1000 - perKilogram * weight)).toBeLessThanOrEqual(500);
      }),
    );
  });

  test('per kilogram of a whole kilogram is the price', () => {
    fc.assert(fc.property(price, (one) => pricePerKilogram(one, 1000) === one && priceOfWeight(one, 1000) === one));
  });

  test('per kilogram comes back from the price of whole kilograms', () => {
    fc.assert(
      fc.property(
        price,
        fc.integer({ min: 1, max: 1000 }),
        (one, kilograms) => pricePerKilogram(priceOfWeight(one, kilograms * 1000), kilograms * 1000) === one,
      ),
    );
  });
});

test('Lines are rounded first and summed then, so the sum is the same in any order', () => {
  fc.assert(fc.property(fc.array(cents), (lines) => sumCents(lines) === sumCents(lines.toReversed())));
});
