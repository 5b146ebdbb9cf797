import { largestOrderable } from '@cagette/sdk/contract/quantity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedQuantity } from './typed-quantity.ts';

const pieces = { sale: 'each', step: 1, contentUnit: 'piece', available: 12 } as const;
const loose = { sale: 'bulk', step: 250, contentUnit: 'g', available: null } as const;

test.each([
  [pieces, '3', 3],
  [pieces, ' 99 ', 12],
  [pieces, '0', 0],
  [pieces, '2 kg', null],
  [pieces, 'trois', null],
  [loose, '750', 750],
  [loose, '1,5 kg', 1500],
  [loose, '1.5kg', 1500],
  [loose, '2', 2000],
  [loose, '0,25', 250],
  [loose, '800 g', 750],
  [loose, '10 g', 250],
  [loose, '0', 0],
  [loose, '-3', null],
] as const)('%o: «%s» is %s', (offer, typed, quantity) => {
  expect(typedQuantity(offer, typed)).toBe(quantity);
});

test('whatever is typed, the quantity can be ordered', () => {
  const offer = fc.record({
    sale: fc.constantFrom('each' as const, 'weighedEach' as const, 'bulk' as const),
    step: fc.integer({ min: 1, max: 5000 }),
    contentUnit: fc.constantFrom('g' as const, 'ml' as const),
    available: fc.option(fc.integer({ min: 0, max: 100_000 })),
  });
  const number = fc
    .tuple(fc.nat(9_999_999), fc.constantFrom('', ',5', '.25', ',1234'), fc.constantFrom('', ' kg', 'g', 'cl', ' ml', 'l'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(offer, fc.oneof(number, fc.string()), (one, typed) => {
      const quantity = typedQuantity(one, typed);
      if (quantity === null) return;
      expect(quantity % (one.sale === 'bulk' ? one.step : 1)).toBe(0);
      expect(quantity).toBeGreaterThanOrEqual(0);
      expect(quantity).toBeLessThanOrEqual(largestOrderable(one, one.available));
    }),
  );
});
