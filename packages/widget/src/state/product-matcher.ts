import type { Product, Seller } from '@cagette/sdk';
import type { ShelfView } from './shelf-view.ts';

/**
 * Whether a product is among what is looked for: it carries one of the labels, if any are wanted, and its name, category, farm, labels and description
 * contain every word of the search, whatever their accents and case. Null when nothing is looked for.
 */
export function productMatcher(farms: readonly Seller[], { search, labels }: Pick<ShelfView, 'search' | 'labels'>) {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length + labels.length === 0) return null;
  const farmNames = new Map(farms.map(({ id, name }) => [id, name]));
  return (product: Product): boolean => {
    if (labels.length > 0 && !product.labels.some((label) => labels.includes(label))) return false;
    const { name, category, farmId, description } = product;
    const text = folded([name, category, farmNames.get(farmId), ...product.labels, description].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Text without accents, ligatures and case: «Œufs» is found by «oeufs». */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
