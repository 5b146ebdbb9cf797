import { allergens } from '@cagette/sdk/contract/shelf';
import fc from 'fast-check';
import type { KeptCatalogue, KeptOffer, KeptProduct } from '../planning/kept-catalogue.ts';
import { nameKey, offerKey } from '../planning/name-key.ts';
import { vatRatesOf } from '../values/parse-vat-rate.ts';

const spice = fc.constantFrom(
  '=1+1',
  '"',
  ';',
  ',',
  '\n',
  '\r\n',
  '\t',
  "'",
  "''=x",
  '@SUM(A1)',
  '-2',
  '+33',
  '<b>',
  'é',
  'œ',
  '€',
  '\ufeff',
  '🧀',
  'ﬁ',
  'n\u0303',
  '\u202f',
  '1,5',
  'environ 3 kg',
);
const characters = fc.oneof(
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 2 },
  { arbitrary: spice, weight: 2 },
  { arbitrary: fc.string({ maxLength: 12 }), weight: 1 },
);

/** What a desk would accept as a text: trimmed, not empty, no control characters. */
export const arbitraryText = fc
  .array(characters, { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .toWellFormed()
      .trim(),
  )
  .filter((text) => text !== '');

const optionalText = fc.option(arbitraryText);
const label = fc.constantFrom('AB', 'AOP', 'IGP', 'fermier', 'Label Rouge', 'HVE');

const product = fc.record({
  name: arbitraryText,
  category: arbitraryText,
  description: optionalText,
  labels: fc.uniqueArray(label),
  origin: optionalText,
  ingredients: optionalText,
  allergens: fc.subarray([...allergens]),
  storage: optionalText,
  alcoholBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
});

const price = fc.record({ priceCents: fc.integer({ min: 0, max: 1_000_000_000 }), vatRateBp: fc.constantFrom(...vatRatesOf('FR')) });
const stock = fc.oneof(
  fc.constant({ stockMode: 'unlimited' as const, declaredStock: null }),
  fc.record({
    stockMode: fc.constantFrom('shared' as const, 'perDistribution' as const),
    declaredStock: fc.integer({ min: 0, max: 100_000_000 }),
  }),
);
const amount = fc.integer({ min: 1, max: 1_000_000 });
const each = fc.record({
  sale: fc.constant('each' as const),
  depositCents: fc.integer({ min: 0, max: 500 }),
  content: fc.option(fc.record({ contentQuantity: amount, contentUnit: fc.constantFrom('g' as const, 'ml' as const, 'piece' as const) })),
  step: fc.constant(1),
  weighed: fc.constant(false),
});
const weighedEach = fc.record({
  sale: fc.constant('weighedEach' as const),
  depositCents: fc.integer({ min: 0, max: 500 }),
  content: fc.record({ contentQuantity: amount, contentUnit: fc.constant('g' as const) }),
  step: fc.constant(1),
  weighed: fc.constant(false),
});
const bulk = fc.record({
  sale: fc.constant('bulk' as const),
  depositCents: fc.constant(0),
  content: fc.record({ contentQuantity: fc.constant(null), contentUnit: fc.constantFrom('g' as const, 'ml' as const) }),
  step: amount,
  weighed: fc.boolean(),
});

const offer = fc
  .tuple(
    fc.record({ name: arbitraryText, reference: fc.option(arbitraryText), withdrawn: fc.boolean(), productIndex: fc.nat() }),
    fc.oneof(each, weighedEach, bulk),
    price,
    stock,
  )
  .map(([names, { content, ...terms }, money, counted]) => ({
    ...names,
    ...terms,
    contentQuantity: content?.contentQuantity ?? null,
    contentUnit: content?.contentUnit ?? null,
    ...money,
    ...counted,
  }));

/** A farm's catalogue with names of any kind, as the database could hold it. */
export const arbitraryCatalogue: fc.Arbitrary<KeptCatalogue> = fc
  .record({
    products: fc.uniqueArray(product, { minLength: 1, maxLength: 5, selector: ({ name }) => nameKey(name) }),
    offers: fc.uniqueArray(offer, {
      minLength: 1,
      maxLength: 10,
      selector: ({ reference, name }) => reference ?? `\u0000${nameKey(name)}`,
    }),
  })
  .map(({ products, offers }) => {
    const kept: KeptProduct[] = products.map((fields, index) => ({ ...fields, id: `prd_${index}` }));
    const seen = new Set<string>();
    const keptOffers = offers.flatMap(({ productIndex, ...fields }, index): KeptOffer[] => {
      const owner = kept[productIndex % kept.length];
      const key = offerKey(owner?.name ?? '', fields.name);
      if (owner === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ ...fields, id: `off_${index}`, productId: owner.id }];
    });
    const sold = new Set(keptOffers.map((candidate) => candidate.productId));
    return {
      farmId: 'org_1',
      farmName: 'Ferme Petra Bianca',
      farmSlug: 'ferme-petra-bianca',
      catalogueId: 'cat_1',
      products: kept.filter(({ id }) => sold.has(id)),
      offers: keptOffers,
    };
  });
