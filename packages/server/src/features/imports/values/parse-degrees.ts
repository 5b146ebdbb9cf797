import { parseDecimal } from './parse-decimal.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/** «41° 55′ 9,1″ N» */
const SEXAGESIMAL = /^(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|['’′]{2})\s*)?([NSEWO])?$/iu;
const DECIMAL = /^([^°NSEWO]+?)\s*°?\s*([NSEWO])?$/iu;
/** South and west. French writes «ouest» with an O. */
const NEGATIVE = /[SWO]/i;
const PARTS = 60;

/** Degrees with a decimal comma or point, «41,9192» and «8.7386° E», or with minutes and seconds. Which range they may be in is not asked here. */
export function parseDegrees(text: string): Parsed<number> {
  const sexagesimal = SEXAGESIMAL.exec(text.trim());
  if (sexagesimal) {
    const [, degrees = '', minutes = '', seconds = '0', side = ''] = sexagesimal;
    const size = Number(degrees) + (Number(minutes) + Number(seconds.replace(',', '.')) / PARTS) / PARTS;
    return understood(NEGATIVE.test(side) ? -size : size);
  }
  const [, written = '', side = ''] = DECIMAL.exec(text.trim()) ?? [];
  const decimal = parseDecimal(written);
  if (decimal === null) return refused('value.notDegrees', { expected: '41,9192' });
  const size = Number(`${decimal.digits}e-${decimal.decimals}`);
  return understood(decimal.negative !== NEGATIVE.test(side) && size !== 0 ? -size : size);
}
