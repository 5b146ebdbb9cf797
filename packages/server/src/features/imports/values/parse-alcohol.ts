import { exactly, parseDecimal } from './parse-decimal.ts';
import { type Parsed, refused, understood } from './parsed.ts';

const PLACES = 2;
const MAX_BP = 10_000;
const UNIT = /\s*(?:%\s*(?:vol\.?|alc\.?(?:\s*\/?\s*vol\.?)?)?|°|vol\.?|degrés?)\s*$/iu;

/** «13,5 % vol», «13,5», «12°» in hundredths of a per cent. */
export function parseAlcohol(text: string): Parsed<number> {
  const decimal = parseDecimal(text.replace(UNIT, ''));
  const alcoholBp = decimal === null ? null : exactly(decimal, PLACES);
  return alcoholBp === null || alcoholBp < 0 || alcoholBp > MAX_BP
    ? refused('value.notAlcohol', { expected: '13,5 % vol' })
    : understood(alcoholBp);
}
