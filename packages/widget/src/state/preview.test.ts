import { sumCents } from '@cagette/sdk/contract/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoNow, demoShop } from '../testing/demo-shop.ts';
import { previewOf } from './preview.ts';

const { shelf } = demoShop();
const offers = shelf.products.flatMap((product) => product.offers);
const line = fc.record({ offer: fc.constantFrom(...offers), steps: fc.integer({ min: 1, max: 50 }) });
const basket = fc
  .uniqueArray(line, { selector: ({ offer }) => offer.id, maxLength: 20 })
  .map((lines) => lines.map(({ offer, steps }) => ({ offerId: offer.id, quantity: steps * offer.step, name: '' })));

test('lines, farms and VAT parts add up to the whole', () => {
  fc.assert(
    fc.property(basket, (lines) => {
      const preview = previewOf(shelf, lines, demoNow);
      expect(preview.lineCount).toBe(lines.length);
      expect(preview.totalCents).toBe(preview.goodsCents + preview.depositCents);
      expect(sumCents(preview.farms.map((farm) => farm.totalCents))).toBe(preview.goodsCents);
      expect(sumCents(preview.farms.map((farm) => farm.depositCents))).toBe(preview.depositCents);
      expect(sumCents(preview.vat.map((part) => part.totalCents))).toBe(preview.goodsCents);
      for (const farm of preview.farms) expect(sumCents(farm.lines.map((one) => one.totalCents))).toBe(farm.totalCents);
    }),
  );
});

test('what this distribution does not offer is kept aside and not counted', () => {
  const preview = previewOf(shelf, [{ offerId: 'off_elsewhere', quantity: 2, name: 'Miel' }], demoNow);
  expect(preview).toMatchObject({ lineCount: 0, totalCents: 0, elsewhere: [{ name: 'Miel' }], problems: [] });
});

test('a closed window is said line by line', () => {
  const closed = Date.parse(shelf.distribution.closesAt);
  const [offer] = offers;
  const lines = [{ offerId: offer!.id, quantity: offer!.step, name: '' }];
  expect(previewOf(shelf, lines, closed - 1).problems).toEqual([]);
  expect(previewOf(shelf, lines, closed).problems).toMatchObject([{ code: 'window.closed' }]);
});
