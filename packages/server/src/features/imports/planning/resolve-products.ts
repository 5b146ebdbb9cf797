import type { CatalogueLine, OptionalField, ProductFields } from '../catalogue-line.ts';
import type { KeptCatalogue, KeptOffer, KeptProduct } from './kept-catalogue.ts';
import { mergeProduct } from './merge-product.ts';
import { nameKey } from './name-key.ts';

/** A product that the file names: what it was, if it was kept, and what it shall be. */
export interface ResolvedProduct {
  readonly id: string;
  readonly before: KeptProduct | null;
  readonly after: ProductFields;
}

const productFields = [
  'category',
  'description',
  'labels',
  'origin',
  'ingredients',
  'allergens',
  'storage',
  'alcoholBp',
] as const satisfies readonly OptionalField[];

/**
 * The product of each line: the kept one of that name; else the one that a matched offer belonged to, which has then been renamed, unless the
 * file still names it; else a new one.
 */
export function resolveProducts(
  lines: readonly CatalogueLine[],
  matches: ReadonlyMap<CatalogueLine, KeptOffer>,
  kept: KeptCatalogue,
  given: ReadonlySet<OptionalField>,
  makeId: () => string,
): ReadonlyMap<CatalogueLine, ResolvedProduct> {
  const groups = Map.groupBy(lines, (line) => nameKey(line.product.name));
  const byId = new Map(kept.products.map((product) => [product.id, product]));
  const byName = productsByName(kept, matches);
  const claimed = new Set([...groups.keys()].flatMap((key) => byName.get(key)?.id ?? []));
  const resolved = new Map<CatalogueLine, ResolvedProduct>();
  for (const [key, group] of groups) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const before = byName.get(key) ?? renamed(group, matches, byId, claimed);
    if (before !== null) claimed.add(before.id);
    const after = keepUngiven(mergeProduct([first, ...rest]), before, given);
    const product = { id: before?.id ?? makeId(), before, after };
    for (const line of group) resolved.set(line, product);
  }
  return resolved;
}

/** Where a catalogue has a name twice, the product whose offers the file holds. */
function productsByName(kept: KeptCatalogue, matches: ReadonlyMap<CatalogueLine, KeptOffer>): ReadonlyMap<string, KeptProduct> {
  const matched = new Set([...matches.values()].map((offer) => offer.productId));
  const byName = new Map<string, KeptProduct>();
  for (const product of kept.products) {
    const key = nameKey(product.name);
    const other = byName.get(key);
    if (other === undefined || (matched.has(product.id) && !matched.has(other.id))) byName.set(key, product);
  }
  return byName;
}

function renamed(
  group: readonly CatalogueLine[],
  matches: ReadonlyMap<CatalogueLine, KeptOffer>,
  byId: ReadonlyMap<string, KeptProduct>,
  claimed: ReadonlySet<string>,
): KeptProduct | null {
  for (const line of group) {
    const product = byId.get(matches.get(line)?.productId ?? '');
    if (product !== undefined && !claimed.has(product.id)) return product;
  }
  return null;
}

function keepUngiven(fields: ProductFields, before: KeptProduct | null, given: ReadonlySet<OptionalField>): ProductFields {
  if (before === null) return fields;
  const ungiven = productFields.filter((field) => !given.has(field)).map((field) => [field, before[field]] as const);
  return { ...fields, ...Object.fromEntries(ungiven) };
}
