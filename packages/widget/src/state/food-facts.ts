import type { CategoryPicture, Product } from '@cagette/sdk';

/** Foods of one ingredient, which need no list of ingredients (EU regulation 1169/2011, article 19). */
const OF_ONE_INGREDIENT: ReadonlySet<CategoryPicture> = new Set([
  'vegetables',
  'herbs',
  'fruit',
  'baskets',
  'eggs',
  'meat',
  'poultry',
  'fish',
  'pulses',
  'honey',
  'plants',
]);

/** Which facts are shown as missing when a farm has not stated them: those that the regulation asks for this kind of product before it is bought. */
export function mandatoryFacts({ picture }: Pick<Product, 'picture'>): { readonly isIngredients: boolean; readonly isAlcohol: boolean } {
  return { isIngredients: !OF_ONE_INGREDIENT.has(picture), isAlcohol: picture === 'wine' };
}
