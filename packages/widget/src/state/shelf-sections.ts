import type { CategoryPicture, Product, Shelf } from '@cagette/sdk';

export interface ShelfFilter {
  readonly search: string;
  /** One farm's products only; null for all. */
  readonly farmId: string | null;
}

export interface ShelfSection {
  readonly category: string;
  readonly picture: CategoryPicture;
  readonly products: readonly Product[];
}

/** Products by category, in the order the server gives, that contain every word of the search, whatever its accents and case. */
export function shelfSections(shelf: Shelf, filter: ShelfFilter): ShelfSection[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const farmNames = new Map(shelf.farms.map(({ id, name }) => [id, name]));
  const sections = new Map<string, Product[]>();
  for (const product of shelf.products) {
    if (filter.farmId !== null && product.farmId !== filter.farmId) continue;
    const text = folded(
      [product.name, product.category, farmNames.get(product.farmId) ?? '', ...product.labels, product.description ?? ''].join(' '),
    );
    if (!words.every((word) => text.includes(word))) continue;
    const section = sections.get(product.category) ?? [];
    sections.set(product.category, section);
    section.push(product);
  }
  return [...sections].map(([category, products]) => ({ category, picture: products[0]?.picture ?? 'other', products }));
}

/** Text without accents, ligatures and case: «Œufs» is found by «oeufs». */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
