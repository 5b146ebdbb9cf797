import { type Allergen, allergens } from '@cagette/sdk/contract/shelf';
import { foldText } from '../fold-text.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/** The 14 of annex II of EU regulation 1169/2011 as French law names them, in the annex's order; then what means the same beyond doubt. */
const names: Readonly<Record<Allergen, readonly [string, ...string[]]>> = {
  gluten: [
    'gluten',
    'blé',
    'seigle',
    'orge',
    'avoine',
    'épeautre',
    'petit épeautre',
    'céréales contenant du gluten',
    'wheat',
    'rye',
    'barley',
    'oats',
    'spelt',
  ],
  crustaceans: ['crustacés', 'crustacé', 'crevettes', 'crabe', 'homard', 'crustaceans', 'shellfish crustaceans'],
  eggs: ['œufs', 'œuf', 'eggs', 'egg'],
  fish: ['poissons', 'poisson', 'fish'],
  peanuts: ['arachides', 'arachide', 'cacahuètes', 'cacahuète', 'peanuts', 'peanut'],
  soybeans: ['soja', 'soya', 'soybeans', 'soybean', 'soy'],
  milk: ['lait', 'lactose', 'lait de brebis', 'lait de chèvre', 'lait de vache', 'lait de bufflonne', 'produits laitiers', 'milk', 'dairy'],
  nuts: [
    'fruits à coque',
    'fruit à coque',
    'noix',
    'noisettes',
    'noisette',
    'amandes',
    'amande',
    'noix de cajou',
    'noix de pécan',
    'noix du brésil',
    'pistaches',
    'pistache',
    'macadamia',
    'noix de macadamia',
    'nuts',
    'tree nuts',
    'almonds',
    'hazelnuts',
    'walnuts',
    'cashews',
    'pistachios',
  ],
  celery: ['céleri', 'celery'],
  mustard: ['moutarde', 'mustard'],
  sesame: ['sésame', 'graines de sésame', 'sesame', 'sesame seeds'],
  sulphites: [
    'sulfites',
    'sulfite',
    'anhydride sulfureux',
    'anhydride sulfureux et sulfites',
    'so2',
    'sulphites',
    'sulphite',
    'sulfur dioxide',
    'sulphur dioxide',
  ],
  lupin: ['lupin', 'lupins', 'lupine'],
  molluscs: ['mollusques', 'mollusque', 'moules', 'huîtres', 'escargots', 'molluscs', 'mollusks'],
};

const byName = new Map<string, Allergen>(
  allergens.flatMap((allergen) => [allergen, ...names[allergen]].map((name) => [foldText(name), allergen] as const)),
);
const none = new Set(['', 'aucun', 'aucune', 'neant', 'sans', 'none', 'no', 'non']);
const SEPARATORS = /[;,/|\n]+|\s+(?:et|and)\s+/u;

/** «gluten, œufs, lait» in the annex's order. A name that is not one of the 14 is refused, with the likely one as `suggestion`. */
export function parseAllergens(text: string): Parsed<readonly Allergen[]> {
  if (byName.has(foldText(text))) return understood(known(foldText(text)));
  const found = new Set<Allergen>();
  for (const name of text.split(SEPARATORS)) {
    const folded = foldText(name);
    if (none.has(folded)) continue;
    const allergen = byName.get(folded);
    if (allergen === undefined) return unknown(name.trim(), folded);
    found.add(allergen);
  }
  return understood(allergens.filter((allergen) => found.has(allergen)));
}

/** The French name of an allergen, as an exported file says it. */
export function allergenName(allergen: Allergen): string {
  return names[allergen][0];
}

function known(folded: string): readonly Allergen[] {
  const allergen = byName.get(folded);
  return allergen === undefined ? [] : [allergen];
}

function unknown(name: string, folded: string) {
  const padded = ` ${folded} `;
  const likely = [...byName].find(([word]) => padded.includes(` ${word} `))?.[1];
  return refused('value.notAllergen', {
    allergen: name,
    expected: allergens.map(allergenName).join(', '),
    ...(likely === undefined ? {} : { suggestion: allergenName(likely) }),
  });
}
