import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HarvestRow, harvestLines } from './harvest-lines.ts';

function row(fields: Partial<HarvestRow>): HarvestRow {
  return {
    orderId: 'ord_1',
    offerId: 'off_1',
    farmId: 'org_1',
    farmName: 'Ferme',
    category: 'Miel',
    productName: 'Miel de maquis',
    offerName: 'pot',
    reference: null,
    sale: 'each',
    quantity: 1,
    contentQuantity: 500,
    contentUnit: 'g',
    totalCents: 1190,
    ...fields,
  };
}

describe('adding order lines up', () => {
  test('lines of an offer are one line, under its newest name and content', () => {
    const lines = harvestLines([
      row({ quantity: 2, totalCents: 2380 }),
      row({ orderId: 'ord_2', productName: 'Miel du maquis', offerName: 'bocal', contentQuantity: 450, totalCents: 1250, reference: 'M1' }),
    ]);
    expect(lines).toMatchObject([
      {
        productName: 'Miel du maquis',
        offerName: 'bocal',
        contentQuantity: 450,
        reference: 'M1',
        quantity: 3,
        orders: 2,
        totalCents: 3630,
      },
    ]);
  });

  test('an order with two lines of an offer counts once', () => {
    expect(harvestLines([row({}), row({ totalCents: 1250 })])).toMatchObject([{ quantity: 2, orders: 1 }]);
  });

  test('pieces and grams of an offer are not added to each other', () => {
    const lines = harvestLines([row({ quantity: 3 }), row({ sale: 'bulk', quantity: 1500 })]);
    expect(lines.map(({ sale, quantity }) => [sale, quantity])).toEqual([
      ['each', 3],
      ['bulk', 1500],
    ]);
  });

  test('lines stand by farm, category, product and content, as French sorts them', () => {
    const names = (rows: HarvestRow[]) => harvestLines(rows).map((line) => `${line.farmName}/${line.productName}/${line.contentQuantity}`);
    expect(
      names([
        row({ offerId: 'off_1', farmName: 'Zia', productName: 'Abricots' }),
        row({ offerId: 'off_2', farmName: 'Élevage', productName: 'Œufs', contentQuantity: 12 }),
        row({ offerId: 'off_3', farmName: 'Élevage', productName: 'Œufs', contentQuantity: 6 }),
        row({ offerId: 'off_4', farmName: 'Élevage', productName: 'Abats' }),
      ]),
    ).toEqual(['Élevage/Abats/500', 'Élevage/Œufs/6', 'Élevage/Œufs/12', 'Zia/Abricots/500']);
  });

  test('whatever the rows and their order, amounts, quantities and farms add up to the rows', () => {
    const rows = fc.array(
      fc
        .record({
          orderId: fc.constantFrom('ord_1', 'ord_2', 'ord_3'),
          offerId: fc.constantFrom('off_1', 'off_2', 'off_3', 'off_4'),
          sale: fc.constantFrom('each' as const, 'weighedEach' as const, 'bulk' as const),
          productName: fc.string(),
          quantity: fc.integer({ min: 1, max: 1_000_000 }),
          totalCents: fc.nat(1_000_000),
        })
        .map((fields) => row({ ...fields, farmId: fields.offerId < 'off_3' ? 'org_1' : 'org_2' })),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const lines = harvestLines(given);
        for (const farmId of ['org_1', 'org_2', null]) {
          const ofFarm = (one: { farmId: string }) => farmId === null || one.farmId === farmId;
          for (const key of ['quantity', 'totalCents'] as const)
            expect(sum(lines.filter(ofFarm).map((line) => line[key]))).toBe(sum(given.filter(ofFarm).map((line) => line[key])));
        }
        const keys = new Set(given.map((one) => `${one.offerId} ${one.sale}`));
        expect(lines).toHaveLength(keys.size);
        for (const line of lines) expect(line.orders).toBeLessThanOrEqual(3);
      }),
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
