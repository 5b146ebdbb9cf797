/** A part of an ingredients text; `isAllergen` parts are to be set apart from the rest (EU regulation 1169/2011, article 21). */
export interface IngredientPart {
  readonly text: string;
  readonly isAllergen: boolean;
}

/**
 * Stems of words that name one of the 14 allergens, in French, which farms write in, and English. Not those of plants that only share a word: «lait de coco»,
 * «noix de muscade», «beurre de cacao».
 */
const ALLERGEN =
  /(?<!\p{L})(?:blés?|froments?|épeautre|seigle|orge|avoine|kamut|gluten|wheat|rye|barley|oats?|crustacés?|crevettes?|crabes?|homards?|langoustines?|shrimps?|œufs?|oeufs?|eggs?|poissons?|anchois|thon|saumon|truite|cabillaud|morue|fish|arachides?|cacahu[èe]tes?|peanuts?|soja|soya?|(?:lait|beurre|crème)(?! d[eu] (?:coco|cacao|riz|amande|marrons?))|lactose|lactosérum|petit-lait|fromages?|brocciu|milk|butter|cheese|amandes?|noisettes?|noix(?! (?:de )?(?:coco|muscade))|cajou|pécan|pistaches?|macadamia|almonds?|hazelnuts?|walnuts?|céleri|celery|moutarde|mustard|sésame|sesame|sulfites?|sulphites?|lupins?|mollusques?|moules?|huîtres?|calamars?|seiches?|poulpes?)(?!\p{L})/giu;

/** An ingredients text cut where allergens begin and end; the parts put together are the text. */
export function ingredientParts(text: string): IngredientPart[] {
  const parts: IngredientPart[] = [];
  let end = 0;
  for (const { index, 0: word } of text.matchAll(ALLERGEN)) {
    parts.push({ text: text.slice(end, index), isAllergen: false }, { text: word, isAllergen: true });
    end = index + word.length;
  }
  return [...parts, { text: text.slice(end), isAllergen: false }].filter((part) => part.text !== '');
}
