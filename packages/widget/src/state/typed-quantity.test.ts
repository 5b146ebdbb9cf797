import { formatContent } from '@cagette/sdk/contract/format';
import { largestOrderable, stepOf } from '@cagette/sdk/contract/quantity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedQuantity } from './typed-quantity.ts';

const pieces = { sale: 'each', step: 1, contentUnit: 'piece', available: 12 } as const;
const loose = { sale: 'bulk', step: 250, contentUnit: 'g', available: null } as const;
const bySack = { ...loose, step: 500, available: 58_000 } as const;
const cider = { sale: 'bulk', step: 250, contentUnit: 'ml', available: 9000 } as const;

test.each([
  [pieces, 1, '3', 3, null],
  [pieces, 1, ' 99 ', 12, 'left'],
  [pieces, 1, '0', 0, null],
  [pieces, 1, '2,5', 2, 'step'],
  [pieces, 1, '2 kg', null, 'unclear'],
  [pieces, 1, 'trois', null, 'unclear'],
  [{ ...pieces, available: null }, 1, '5000', 999, 'most'],
  // A bare number means what the box shows.
  [loose, 250, '750', 750, null],
  [loose, 250, '2', 250, 'step'],
  [bySack, 500, '250', 500, 'step'],
  [bySack, 500, '1000', 1000, null],
  [bySack, 1500, '2', 2000, null],
  [bySack, 1500, '49', 49_000, null],
  [bySack, 1500, '50', 500, 'step'],
  [bySack, 1500, '2000', 2000, null],
  [bySack, 1500, '99999', 58_000, 'left'],
  // Nobody means half a gram.
  [bySack, 500, '0,3', 500, 'step'],
  [loose, 250, '0,25', 250, null],
  [loose, 250, '1.5', 1500, null],
  // A unit that is typed wins.
  [loose, 250, '1,5 kg', 1500, null],
  [loose, 1500, '1.5kg', 1500, null],
  [loose, 1500, '800 g', 750, 'step'],
  [loose, 1500, '1\u202f500 g', 1500, null],
  [loose, 250, '10 g', 250, 'step'],
  [loose, 250, '2 l', null, 'unclear'],
  [loose, 250, '0', 0, null],
  [loose, 250, '-3', null, 'unclear'],
  [cider, 500, '75', 750, null],
  [cider, 500, '75 cl', 750, null],
  [cider, 500, '1,5', 1500, null],
  [cider, 1500, '2', 2000, null],
  [cider, 1500, '750', 750, null],
  [cider, 1500, '20 l', 9000, 'left'],
  [cider, 1500, '1 kg', null, 'unclear'],
] as const)('%o showing %i: «%s» is %s (%s)', (offer, shown, typed, quantity, correction) => {
  expect(typedQuantity(offer, typed, shown)).toEqual({ quantity, correction });
});

const offers = fc.record({
  sale: fc.constantFrom('each' as const, 'weighedEach' as const, 'bulk' as const),
  step: fc.integer({ min: 1, max: 5000 }),
  contentUnit: fc.constantFrom('g' as const, 'ml' as const),
  available: fc.option(fc.integer({ min: 0, max: 100_000 })),
});
const amounts = fc.integer({ min: 1, max: 999_999 });

test('whatever is typed, the quantity can be ordered, and is what was typed unless it says why not', () => {
  const number = fc
    .tuple(fc.nat(9_999_999), fc.constantFrom('', ',5', '.25', ',1234'), fc.constantFrom('', ' kg', 'g', 'cl', ' ml', 'l'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(offers, fc.oneof(number, fc.string()), amounts, (offer, typed, shown) => {
      const { quantity, correction } = typedQuantity(offer, typed, shown);
      expect(quantity === null).toBe(correction === 'unclear');
      if (quantity === null) return;
      expect(quantity % stepOf(offer)).toBe(0);
      expect(quantity).toBeGreaterThanOrEqual(0);
      expect(quantity).toBeLessThanOrEqual(largestOrderable(offer, offer.available));
    }),
  );
});

test('what the box shows, typed again, with its unit or without, changes nothing', () => {
  fc.assert(
    fc.property(offers, amounts, fc.constantFrom('fr', 'en'), fc.boolean(), (offer, some, locale, isBare) => {
      const open = { ...offer, available: null };
      const shown = Math.max(stepOf(open), Math.min(some - (some % stepOf(open)), largestOrderable(open, null)));
      const text = formatContent(shown, open.sale === 'bulk' ? open.contentUnit : 'piece', locale);
      // From 50 kg on a bare number is grams.
      const typed = isBare && !(open.sale === 'bulk' && shown >= 50_000) ? text.replace(/[a-z]+$/, '') : text;
      expect(typedQuantity(open, typed, shown)).toEqual({ quantity: shown, correction: null });
    }),
  );
});
