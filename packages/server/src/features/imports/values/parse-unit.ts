import type { ContentUnit } from '@cagette/sdk/contract/quantity';
import { foldText } from '../fold-text.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/** A unit as an exact number of grams, millilitres or pieces: `numerator / 10^places`. */
export interface Unit {
  readonly base: ContentUnit;
  readonly numerator: number;
  readonly places: number;
}

export const expectedUnits = 'g, kg, ml, cl, l, pièce';
export const expectedMeasures = 'g, kg, ml, cl, l';

const GRAM: Unit = { base: 'g', numerator: 1, places: 0 };
const MILLILITRE: Unit = { base: 'ml', numerator: 1, places: 0 };
const PIECE: Unit = { base: 'piece', numerator: 1, places: 0 };

/** International avoirdupois pound and ounce, in hundred-millionths and billionths of a gram. */
const POUND: Unit = { base: 'g', numerator: 45_359_237, places: 5 };
const OUNCE: Unit = { base: 'g', numerator: 28_349_523_125, places: 9 };

const measures: Readonly<Record<string, Unit>> = {
  mg: { ...GRAM, places: 3 },
  g: GRAM,
  gr: GRAM,
  gramme: GRAM,
  gram: GRAM,
  dag: { ...GRAM, numerator: 10 },
  hg: { ...GRAM, numerator: 100 },
  kg: { ...GRAM, numerator: 1000 },
  kilo: { ...GRAM, numerator: 1000 },
  kilogramme: { ...GRAM, numerator: 1000 },
  kilogram: { ...GRAM, numerator: 1000 },
  t: { ...GRAM, numerator: 1_000_000 },
  tonne: { ...GRAM, numerator: 1_000_000 },
  lb: POUND,
  pound: POUND,
  oz: OUNCE,
  ounce: OUNCE,
  ml: MILLILITRE,
  millilitre: MILLILITRE,
  cl: { ...MILLILITRE, numerator: 10 },
  centilitre: { ...MILLILITRE, numerator: 10 },
  dl: { ...MILLILITRE, numerator: 100 },
  l: { ...MILLILITRE, numerator: 1000 },
  lt: { ...MILLILITRE, numerator: 1000 },
  litre: { ...MILLILITRE, numerator: 1000 },
  liter: { ...MILLILITRE, numerator: 1000 },
  hl: { ...MILLILITRE, numerator: 100_000 },
  kl: { ...MILLILITRE, numerator: 1_000_000 },
};

const pieces = new Set(
  (
    'piece pce pc p u un une unite unit item each bouquet botte bunch bocal bocaux jar pot sachet bag sac barquette tray bouteille bottle filet net cagette crate ' +
    'lot pack plateau boite box carton miche loaf oeuf egg tete head plant pied panier basket verrine faisselle brique caissette colis part portion tranche ' +
    'paquet packet bidon cubi canette can tube couronne natte douzaine'
  ).split(' '),
);

/** «kg», «Litres», «botte». What is counted («botte», «pot») is a piece. */
export function parseUnit(text: string): Parsed<Unit> {
  const unit = unitOf(text);
  return unit === null ? refused('value.notUnit', { expected: expectedUnits }) : understood(unit);
}

export function unitOf(text: string): Unit | null {
  const folded = foldText(text);
  const singular = folded.length > 2 ? folded.replace(/[sx]$/, '') : folded;
  return measures[folded] ?? measures[singular] ?? (pieces.has(folded) || pieces.has(singular) ? PIECE : null);
}
