import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparisonPrice,
  contentUnits,
  depositTotal,
  goodsTotal,
  isEstimated,
  largestOrderable,
  MAX_BULK_QUANTITY,
  MAX_PIECES,
  priceBasis,
  quantityFault,
  sales,
  stepOf,
  type Sellable,
} from './quantity.ts';

const offer: fc.Arbitrary<Sellable> = fc.record({
  sale: fc.constantFrom(...sales),
  priceCents: fc.integer({ min: 0, max: 1_000_000 }),
  contentQuantity: fc.option(fc.integer({ min: 1, max: 100_000 })),
  contentUnit: fc.option(fc.constantFrom(...contentUnits)),
  step: fc.integer({ min: 1, max: 5000 }),
  weighed: fc.boolean(),
  depositCents: fc.integer({ min: 0, max: 1000 }),
});
const honey: Sellable = {
  sale: 'each',
  priceCents: 1190,
  contentQuantity: 500,
  contentUnit: 'g',
  step: 1,
  weighed: false,
  depositCents: 20,
};
const chicken: Sellable = { ...honey, sale: 'weighedEach', priceCents: 1450, contentQuantity: 1800, depositCents: 0 };
const lentils: Sellable = { ...honey, sale: 'bulk', priceCents: 480, contentQuantity: null, step: 250, depositCents: 0 };

describe('A quantity', () => {
  test.each([
    [honey, 1, null],
    [honey, MAX_PIECES, null],
    [honey, MAX_PIECES + 1, 'quantity.tooLarge'],
    [honey, 0, 'quantity.notPositive'],
    [honey, -1, 'quantity.notPositive'],
    [honey, 1.5, 'quantity.notPositive'],
    [honey, Number.NaN, 'quantity.notPositive'],
    [lentils, 250, null],
    [lentils, 300, 'quantity.offStep'],
    [lentils, MAX_BULK_QUANTITY, null],
    [lentils, MAX_BULK_QUANTITY + 250, 'quantity.tooLarge'],
  ] as const)('of %o that is %s has the fault %s', (sellable, quantity, fault) => expect(quantityFault(sellable, quantity)).toBe(fault));

  test('that is the largest orderable has no fault, never exceeds what is left, and one step more does not fit', () => {
    fc.assert(
      fc.property(offer, fc.option(fc.integer({ min: 0, max: 2_000_000 })), (sellable, available) => {
        const largest = largestOrderable(sellable, available);
        const next = largest + stepOf(sellable);
        if (largest > 0) expect(quantityFault(sellable, largest)).toBeNull();
        if (available !== null) expect(largest).toBeLessThanOrEqual(available);
        expect(quantityFault(sellable, next) === 'quantity.tooLarge' || (available !== null && next > available)).toBe(true);
      }),
    );
  });
});

describe('A line’s total', () => {
  test.each([
    ['three jars', honey, 3, 3570],
    ['one chicken of about 1.8 kg', chicken, 1, 2610],
    ['750 g of lentils', lentils, 750, 360],
  ])('of %s', (_, sellable, quantity, expected) => expect(goodsTotal(sellable, quantity)).toBe(expected));

  test('is whole cents, never negative, and never falls when more is ordered', () => {
    fc.assert(
      fc.property(offer, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (sellable, a, b) => {
        const step = stepOf(sellable);
        const [fewer, more] = [Math.min(a, b) * step, Math.max(a, b) * step];
        const total = goodsTotal(sellable, more);
        expect(Number.isSafeInteger(total)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(goodsTotal(sellable, fewer));
        expect(depositTotal(sellable, more)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of a bulk offer carries no deposit', () => expect(depositTotal({ ...lentils, depositCents: 20 }, 250)).toBe(0));
});

describe('The price to compare by', () => {
  test.each([
    ['a jar of 500 g', honey, 2380],
    ['a pack of 200 g', { ...honey, priceCents: 300, contentQuantity: 200 }, 1500],
    ['a weighed piece', chicken, 1450],
    ['bulk', lentils, 480],
    ['a jar whose content is not known', { ...honey, contentQuantity: null }, null],
    ['six eggs', { ...honey, contentQuantity: 6, contentUnit: 'piece' as const }, null],
  ])('of %s', (_, sellable, expected) => expect(comparisonPrice(sellable)).toBe(expected));

  test('is per litre for what is poured', () => {
    expect([priceBasis(honey), priceBasis(chicken), priceBasis({ sale: 'bulk', contentUnit: 'ml' })]).toEqual([
      'piece',
      'kilogram',
      'litre',
    ]);
  });
});

test('Only what is weighed later is an estimate', () => {
  expect([honey, chicken, lentils, { ...lentils, weighed: true }].map(isEstimated)).toEqual([false, true, false, true]);
});
