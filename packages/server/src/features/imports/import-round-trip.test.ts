import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueCsv } from '../exports/catalogue-csv.ts';
import type { CatalogueFile } from './catalogue-line.ts';
import type { ImportPlan } from './planning/import-plan.ts';
import type { KeptCatalogue } from './planning/kept-catalogue.ts';
import { planImport } from './planning/plan-import.ts';
import { readCatalogue } from './read-catalogue.ts';
import { arbitraryCatalogue } from './testing/arbitrary-catalogue.ts';
import { farmOptions } from './testing/import-options.ts';

const read = (text: string) => readCatalogue(new TextEncoder().encode(text), farmOptions);

function plan(file: CatalogueFile, kept: KeptCatalogue): ImportPlan {
  let made = 0;
  return planImport(file, { kept: [kept], takenSlugs: new Set(), makeId: (kind) => `${kind}_new_${++made}` });
}

const nothing = {
  newFarms: [],
  newCatalogues: [],
  createdProducts: [],
  changedProducts: [],
  createdOffers: [],
  changedOffers: [],
  withdrawnOfferIds: [],
  stockShifts: [],
  stockResets: [],
  changes: [],
};

/** The catalogue after a plan was written. */
function written(
  kept: KeptCatalogue,
  { createdProducts, changedProducts, createdOffers, changedOffers, withdrawnOfferIds }: ImportPlan,
): KeptCatalogue {
  const products = new Map([...kept.products, ...createdProducts, ...changedProducts].map((product) => [product.id, product]));
  const offers = new Map(
    [...kept.offers, ...[...createdOffers, ...changedOffers].map((offer) => ({ ...offer, withdrawn: false }))].map((offer) => [
      offer.id,
      offer,
    ]),
  );
  return {
    ...kept,
    products: [...products.values()],
    offers: [...offers.values()].map((offer) => (withdrawnOfferIds.includes(offer.id) ? { ...offer, withdrawn: true } : offer)),
  };
}

describe('an exported catalogue', () => {
  it('changes nothing when it is imported again, whatever its texts contain', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, async (kept) => {
        const file = await read(catalogueCsv([kept], 'EUR'));
        expect(file.faults.filter((fault) => fault.severity === 'error')).toEqual([]);
        expect(plan(file, kept)).toMatchObject({ ...nothing, unchanged: kept.offers.length });
      }),
      { numRuns: 300 },
    );
  });

  it('makes the same catalogue anew from nothing, and then changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, async (kept) => {
        const file = await read(catalogueCsv([kept], 'EUR'));
        const empty = { ...kept, products: [], offers: [] };
        const after = written(empty, plan(file, empty));
        const onSale = kept.offers.filter((offer) => !offer.withdrawn);
        const text = (offer: KeptCatalogue['offers'][number], catalogue: KeptCatalogue) => ({
          ...offer,
          id: '',
          productId: '',
          catalogueId: '',
          product: { ...catalogue.products.find(({ id }) => id === offer.productId), id: '', catalogueId: '' },
        });
        expect(after.offers.map((offer) => text(offer, after))).toEqual(onSale.map((offer) => text(offer, kept)));
        expect(plan(file, after)).toMatchObject({ ...nothing, unchanged: kept.offers.length });
      }),
      { numRuns: 100 },
    );
  });

  it('makes any catalogue the other one, and then changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCatalogue, arbitraryCatalogue, async (kept, other) => {
        const file = await read(catalogueCsv([other], 'EUR'));
        const after = written(kept, plan(file, kept));
        expect(plan(file, after)).toMatchObject(nothing);
        const references = after.offers.flatMap((offer) => offer.reference ?? []);
        expect(new Set(references).size).toBe(references.length);
      }),
      { numRuns: 200 },
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (kept) => {
        const cells = parse(catalogueCsv([kept], 'EUR'), { bom: true, delimiter: ';' }).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
