import type { OfferFields } from '../catalogue-line.ts';
import type { ImportWords } from '../import-options.ts';
import { contentWords } from './content-words.ts';

/** A name for a packaging that the file leaves without one: «420 g», «la pièce», «vrac par 250 g». */
export function nameOffer(offer: Pick<OfferFields, 'sale' | 'contentQuantity' | 'contentUnit' | 'step'>, words: ImportWords): string {
  const { sale, contentQuantity, contentUnit, step } = offer;
  if (sale === 'bulk') return words.loose(contentWords(step, contentUnit ?? 'g', words.locale));
  if (contentQuantity === null || contentUnit === null) return words.onePiece;
  if (contentUnit === 'piece') return contentQuantity === 1 ? words.onePiece : words.pieces(contentQuantity);
  const content = contentWords(contentQuantity, contentUnit, words.locale);
  return sale === 'weighedEach' ? words.about(content) : content;
}
