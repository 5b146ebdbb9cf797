import type { Product, Shelf } from '@cagette/sdk';
import type { ShelfView } from './shelf-view.ts';

export interface ShelfSection {
  /** A category, or a farm's name. */
  readonly title: string;
  readonly products: readonly Product[];
}

/**
 * The products that are looked for, by category in the order the server gives, or by farm in the shelf's order of farms. `farmId`: one farm's only; null
 * for all.
 */
export function shelfSections(shelf: Shelf, { matches, grouping }: ShelfView, farmId: string | null): ShelfSection[] {
  const farms = new Map(shelf.farms.map(({ id, name }) => [id, name]));
  const isByFarm = grouping === 'farm';
  const sections = new Map<string, Product[]>(isByFarm ? shelf.farms.map(({ name }) => [name, []]) : []);
  for (const product of shelf.products) {
    if ((farmId !== null && product.farmId !== farmId) || matches?.(product) === false) continue;
    const title = isByFarm ? (farms.get(product.farmId) ?? '') : product.category;
    const section = sections.get(title) ?? [];
    sections.set(title, section);
    section.push(product);
  }
  return [...sections].flatMap(([title, products]) => (products.length > 0 ? { title, products } : []));
}
