import { allergens } from '@cagette/sdk/contract/shelf';
import type { CatalogueLine, ProductFields } from '../catalogue-line.ts';

/** One product from the lines that name it. Texts that differ from line to line all stay, each once; labels and allergens are put together. */
export function mergeProduct(lines: readonly [CatalogueLine, ...CatalogueLine[]]): ProductFields {
  const products = lines.map((line) => line.product);
  const first = lines[0].product;
  const found = new Set(products.flatMap((product) => product.allergens));
  return {
    name: first.name,
    category: first.category,
    description: joined(products.map((product) => product.description)),
    labels: [...new Set(products.flatMap((product) => product.labels))],
    origin: joined(products.map((product) => product.origin)),
    ingredients: joined(products.map((product) => product.ingredients)),
    allergens: allergens.filter((allergen) => found.has(allergen)),
    storage: joined(products.map((product) => product.storage)),
    alcoholBp: products.find((product) => product.alcoholBp !== null)?.alcoholBp ?? null,
  };
}

function joined(texts: readonly (string | null)[]): string | null {
  const different = [...new Set(texts.filter((text) => text !== null))];
  return different.length === 0 ? null : different.join('\n');
}
