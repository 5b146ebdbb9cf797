import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp } from './amounts.ts';
import { includedVat, sumCents } from './money.ts';

const FARMS = ['org_a', 'org_b', 'org_c'];
const farms = FARMS.map((farmId) => ({ farmId, name: farmId, closesAt: '2026-11-27T11:00:00.000Z' }));
const line = fc
  .record({
    farmId: fc.constantFrom(...FARMS),
    vatRateBp: fc.constantFrom(0, 210, 550, 1000, 2000),
    totalCents: fc.nat({ max: 5_000_000 }),
    depositCents: fc.nat({ max: 10_000 }),
    estimated: fc.boolean(),
  })
  .map((one) => ({ ...one, vatCents: includedVat(one.totalCents, one.vatRateBp) }));

describe('amounts', () => {
  test('of lines, farms and VAT rates each add up to those of the whole', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const sum = addUp(lines, farms, 'EUR');
        const over = (key: 'totalCents' | 'vatCents' | 'depositCents') => sumCents(lines.map((one) => one[key]));
        expect([sum.goodsCents, sum.depositCents]).toEqual([over('totalCents'), over('depositCents')]);
        expect(sum.totalCents).toBe(over('totalCents') + over('depositCents'));
        expect(sumCents(sum.farms.map((farm) => farm.totalCents))).toBe(sum.goodsCents);
        expect(sumCents(sum.farms.map((farm) => farm.depositCents))).toBe(sum.depositCents);
        for (const parts of [sum.vat, sum.farms.flatMap((farm) => farm.vat)]) {
          expect(sumCents(parts.map((part) => part.totalCents))).toBe(sum.goodsCents);
          expect(sumCents(parts.map((part) => part.vatCents))).toBe(over('vatCents'));
        }
        expect(sum.estimated).toBe(lines.some((one) => one.estimated));
      }),
    );
  });

  test('keep the farms in their order, leave out those without lines, and list VAT by rate', () => {
    const one = { vatCents: 0, depositCents: 30, totalCents: 1000, estimated: false };
    const sum = addUp(
      [
        { ...one, farmId: 'org_c', vatRateBp: 2000 },
        { ...one, farmId: 'org_a', vatRateBp: 550 },
      ],
      farms,
      'EUR',
    );
    expect(sum.farms.map((farm) => farm.farmId)).toEqual(['org_a', 'org_c']);
    expect(sum.vat.map((part) => part.rateBp)).toEqual([550, 2000]);
    expect(sum).toMatchObject({ goodsCents: 2000, depositCents: 60, totalCents: 2060 });
  });
});
