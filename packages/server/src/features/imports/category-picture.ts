import type { CategoryPicture } from '@cagette/sdk/contract/shelf';
import { foldText } from './fold-text.ts';

/** Beginnings of folded words, French and English, in the order they are tried: what is narrower comes first. */
const vocabulary: readonly (readonly [CategoryPicture, readonly string[]])[] = [
  ['baskets', ['panier', 'basket', 'colis de legumes', 'veg box']],
  ['pulses', ['legumes sec', 'legumineuse', 'lentille', 'pois chiche', 'haricots sec', 'pulse', 'lentil', 'bean']],
  ['herbs', ['aromat', 'herbe', 'herb', 'tisane', 'infusion', 'plantes aromat', 'epice', 'spice']],
  ['poultry', ['volaille', 'poulet', 'canard', 'dinde', 'poultry', 'chicken']],
  ['charcuterie', ['charcut', 'salaison', 'cured meat', 'jambon', 'saucisson', 'deli']],
  ['eggs', ['oeuf', 'egg']],
  ['cheese', ['fromage', 'cheese']],
  ['dairy', ['cremerie', 'laitier', 'laitage', 'yaourt', 'lait', 'beurre', 'dairy', 'milk', 'yogh', 'yogu', 'butter']],
  ['fish', ['poisson', 'fruits de mer', 'coquillage', 'fish', 'seafood']],
  ['meat', ['viande', 'boucherie', 'boeuf', 'veau', 'agneau', 'porc', 'meat', 'beef', 'lamb', 'pork']],
  ['honey', ['miel', 'ruche', 'honey']],
  ['flour', ['farine', 'cereale', 'pate', 'riz', 'flour', 'grain', 'cereal', 'pasta', 'rice']],
  ['bread', ['pain', 'gateau', 'boulang', 'patiss', 'biscuit', 'brioche', 'bread', 'bakery', 'cake', 'pastr']],
  ['wine', ['vin', 'vins', 'wine', 'champagne', 'cremant']],
  ['oil', ['huile', 'olive', 'oil']],
  ['drinks', ['boisson', 'jus', 'biere', 'cidre', 'sirop', 'limonade', 'drink', 'juice', 'beer', 'cider', 'beverage']],
  ['sweet', ['epicerie sucree', 'confiture', 'confiserie', 'chocolat', 'sucre', 'dessert', 'jam', 'sweet', 'preserve']],
  ['savoury', ['epicerie', 'conserve', 'sauce', 'condiment', 'terrine', 'savoury', 'savory', 'grocer', 'pantry', 'plats', 'traiteur']],
  ['plants', ['plant', 'fleur', 'semence', 'graine', 'flower', 'seed', 'seedling']],
  ['fruit', ['fruit', 'agrume', 'baie', 'citrus', 'berr', 'pomme', 'apple']],
  ['vegetables', ['legume', 'maraich', 'champignon', 'salade', 'tomate', 'vegetable', 'veg', 'fungi', 'mushroom', 'primeur']],
];

const WHOLE_WORDS = new Set([
  'epice',
  'vin',
  'vins',
  'lait',
  'oil',
  'pain',
  'pate',
  'riz',
  'jus',
  'jam',
  'veg',
  'plant',
  'miel',
  'porc',
  'rice',
  'bean',
  'herb',
  'egg',
  'fish',
  'deli',
]);

/** The picture that goes with a category in the farm's own words; `other` when none does. */
export function categoryPicture(category: string): CategoryPicture {
  const folded = ` ${foldText(category)}`;
  for (const [picture, beginnings] of vocabulary) {
    if (beginnings.some((beginning) => begins(folded, beginning))) return picture;
  }
  return 'other';
}

function begins(folded: string, beginning: string): boolean {
  if (!WHOLE_WORDS.has(beginning)) return folded.includes(` ${beginning}`);
  return new RegExp(` ${beginning}s?(?: |$)`).test(folded);
}
