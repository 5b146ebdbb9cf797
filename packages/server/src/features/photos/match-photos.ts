/** A product with everything that may name a file of it. */
export interface NamedProduct {
  readonly id: string;
  readonly references: readonly string[];
}

export type Match<Product> = { readonly product: Product } | { readonly why: 'unknown' | 'ambiguous' | 'twice' };

const ENDING = /\.[^.]*$/;

/**
 * Which product each file shows, by its name without the ending: a reference of the product, or its id. Large and small letters, accents as one sign or two, and the
 * signs that file names cannot hold («PB/TOM 01» as `PB-TOM-01.jpg`) make no difference. Of two files for one product the first by name counts.
 */
export function matchPhotos<Product extends NamedProduct>(
  names: readonly string[],
  products: readonly Product[],
): Map<string, Match<Product>> {
  const byName = new Map<string, Product | null>();
  for (const product of products) {
    const own = new Set([product.id, ...product.references].map(fold));
    own.delete('');
    for (const name of own) byName.set(name, byName.has(name) ? null : product);
  }
  const taken = new Set<string>();
  const matches = new Map<string, Match<Product>>();
  for (const name of names.toSorted()) {
    const product = byName.get(fold(name.replace(ENDING, '')));
    if (!product) matches.set(name, { why: product === null ? 'ambiguous' : 'unknown' });
    else matches.set(name, taken.has(product.id) ? { why: 'twice' } : { product });
    if (product) taken.add(product.id);
  }
  return matches;
}

/** A name for the file of a product's photo that `matchPhotos` finds again. */
export function photoFileName(product: { readonly id: string; readonly reference: string | null }): string {
  const safe = product.reference?.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-') ?? '';
  return `${/[\p{L}\p{N}]/u.test(safe) ? safe : product.id}.webp`;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
