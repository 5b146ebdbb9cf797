import type { Sale } from '@cagette/sdk/contract/quantity';
import { foldText } from '../fold-text.ts';
import { type Parsed, refused, understood } from './parsed.ts';

export interface SaleKind {
  readonly sale: Sale;
  readonly weighed: boolean;
}

const EACH: SaleKind = { sale: 'each', weighed: false };
const WEIGHED_EACH: SaleKind = { sale: 'weighedEach', weighed: false };
const BULK: SaleKind = { sale: 'bulk', weighed: false };
const WEIGHED_BULK: SaleKind = { sale: 'bulk', weighed: true };

/** French and English, folded. */
const words: Readonly<Record<string, SaleKind>> = {
  piece: EACH,
  'a la piece': EACH,
  'la piece': EACH,
  unite: EACH,
  'a l unite': EACH,
  each: EACH,
  'by the piece': EACH,
  unit: EACH,
  'piece pesee': WEIGHED_EACH,
  'a la piece pesee': WEIGHED_EACH,
  'piece a peser': WEIGHED_EACH,
  'weighed piece': WEIGHED_EACH,
  'weighed each': WEIGHED_EACH,
  'each weighed': WEIGHED_EACH,
  vrac: BULK,
  'en vrac': BULK,
  'au poids': BULK,
  poids: BULK,
  'au kilo': BULK,
  'au kg': BULK,
  'au litre': BULK,
  'au volume': BULK,
  bulk: BULK,
  loose: BULK,
  'by weight': BULK,
  'au poids pese': WEIGHED_BULK,
  'vrac pese': WEIGHED_BULK,
  'a la coupe': WEIGHED_BULK,
  'bulk weighed': WEIGHED_BULK,
  'by weight weighed': WEIGHED_BULK,
  'loose weighed': WEIGHED_BULK,
};

/** «pièce», «pièce pesée», «vrac», «au poids», «au poids, pesé». */
export function parseSale(text: string): Parsed<SaleKind> {
  const kind = words[foldText(text)];
  return kind === undefined
    ? refused('value.notSale', { expected: 'pièce · pièce pesée · vrac · au poids · au poids, pesé' })
    : understood(kind);
}

/** How something is sold when the file does not say: by weight where the price is per kilogram or the packaging is «vrac par …», else by the piece. */
export function inferSale(offerName: string, pricedByMeasure: boolean): SaleKind {
  const name = foldText(offerName);
  if (/\b(?:environ|approx|about)\b/.test(name) && pricedByMeasure) return WEIGHED_EACH;
  return pricedByMeasure || /\b(?:vrac|bulk|loose)\b/.test(name) ? BULK : EACH;
}
