import type { ImportChange } from '@cagette/sdk/contract/desk';
import type { OfferFields, OptionalField, ProductFields } from '../catalogue-line.ts';

export type ChangedFields = ImportChange['fields'];
type Shown = string | number | null;

const productKeys = ['category', 'description', 'labels', 'origin', 'ingredients', 'allergens', 'storage', 'alcoholBp'] as const;
const offerKeys = [
  'reference',
  'sale',
  'priceCents',
  'vatRateBp',
  'depositCents',
  'contentQuantity',
  'contentUnit',
  'step',
  'weighed',
  'stockMode',
  'declaredStock',
] as const;

/** What of a product changes, field by field; the name is `productName`. */
export function compareProduct(before: ProductFields, after: ProductFields): ChangedFields {
  const fields: ChangedFields = {};
  note(fields, 'productName', before.name, after.name);
  for (const key of productKeys) note(fields, key, before[key], after[key]);
  return fields;
}

/** What of an offer changes, field by field; the name is `offerName`. */
export function compareOffer(before: OfferFields, after: OfferFields): ChangedFields {
  const fields: ChangedFields = {};
  note(fields, 'offerName', before.name, after.name);
  for (const key of offerKeys) note(fields, key, before[key], after[key]);
  return fields;
}

/** The offer as the file says, with what it has no column for as it was. */
export function keepUngivenOffer(offer: OfferFields, before: OfferFields, given: ReadonlySet<OptionalField>): OfferFields {
  return {
    ...offer,
    reference: given.has('reference') ? offer.reference : before.reference,
    depositCents: given.has('depositCents') || offer.sale === 'bulk' ? offer.depositCents : before.depositCents,
    stockMode: given.has('stock') ? offer.stockMode : before.stockMode,
    declaredStock: given.has('stock') ? offer.declaredStock : before.declaredStock,
    // No file has a column for these.
    contentQuantity: offer.sale === 'bulk' && before.sale === 'bulk' ? before.contentQuantity : offer.contentQuantity,
    weighed: offer.sale === 'weighedEach' && before.sale === 'weighedEach' ? before.weighed : offer.weighed,
  };
}

function note(fields: ChangedFields, key: string, before: unknown, after: unknown): void {
  const [shownBefore, shownAfter] = [shown(before), shown(after)];
  if (shownBefore !== shownAfter) fields[key] = [shownBefore, shownAfter];
}

function shown(value: unknown): Shown {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
