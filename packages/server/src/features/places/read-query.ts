import { foldText } from '../imports/fold-text.ts';
import { spellOut } from './fold-place.ts';

/** What somebody looks for, in every way it may have been meant. */
export interface PlaceQuery {
  /** As a name. */
  readonly names: readonly WantedName[];
  /** Without its postcode or department, when there is one beside a name: «bastia 20200», «corte 2b». */
  readonly namesThere: readonly WantedName[];
  /** The beginning of a postcode, or the number of a department. */
  readonly where: string | null;
}

/** «st» at the end may begin «Saint-Denis», which it cannot be all of, or «Strasbourg». */
export interface WantedName {
  /** Without blanks. */
  readonly text: string;
  readonly isBeginning: boolean;
}

const POSTCODE_LENGTH = 5;
const NUMBER = /^(?:\d+|2[ab])$/;

export function readQuery(text: string): PlaceQuery {
  const words = foldText(text.normalize('NFKD'))
    .split(' ')
    .filter((word) => word !== '');
  const numbers = words.filter((word) => NUMBER.test(word));
  if (numbers.length === words.length) {
    const where = numbers.join('');
    return { names: [], namesThere: [], where: where !== '' && where.length <= POSTCODE_LENGTH ? where : null };
  }
  // A house has a number too: what has five digits is the postcode, whatever else there is.
  const where = numbers.find((number) => number.length === POSTCODE_LENGTH) ?? numbers.at(-1) ?? null;
  const at = where === null ? -1 : words.indexOf(where);
  const others = words.filter((word) => !NUMBER.test(word));
  const after = words.slice(at + 1).filter((word) => !NUMBER.test(word));
  return { names: namesOf(words), namesThere: where === null ? [] : [...namesOf(others), ...namesOf(after)], where };
}

function namesOf(words: readonly string[]): WantedName[] {
  const spelled = words.map(spellOut).join('');
  const asWritten = [...words.slice(0, -1).map(spellOut), words.at(-1)].join('');
  if (spelled === '') return [];
  if (spelled === asWritten) return [{ text: spelled, isBeginning: false }];
  return [
    { text: asWritten, isBeginning: false },
    { text: spelled, isBeginning: true },
  ];
}
