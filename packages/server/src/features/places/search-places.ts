import type { Place } from './place.ts';
import { keysBeginningWith, type NameKey, type NameRange, type PlaceIndex } from './place-index.ts';
import { readQuery, type WantedName } from './read-query.ts';
import { typoRanges } from './typo-ranges.ts';

export interface FoundAs {
  readonly place: Place;
  /** The postcode that was asked for, else its first. */
  readonly postcode: string;
}

const POSTCODE_LENGTH = 5;
/** Shorter words have too many neighbours. */
const LEAST_LETTERS_FOR_TYPO = 4;

type Fits = (place: Place | undefined) => boolean;
type RangesOf = (name: string) => readonly NameRange[];

/**
 * The places that a text names, best first: the very name, names that begin so, names with a word that begins so, and among equals the most peopled. One wrong,
 * missing, extra or swapped letter is forgiven where nothing else fits. A text that names none finds none.
 */
export function searchPlaces(index: PlaceIndex, text: string, limit: number): FoundAs[] {
  const { names, namesThere, where } = readQuery(text);
  const isThere: Fits = (place) => place !== undefined && where !== null && isAt(place, where);
  const find = (rangesOf: RangesOf) => [...rank(index, names, rangesOf, limit), ...rank(index, namesThere, rangesOf, limit, isThere)];
  const exact = find((name) => [{ ...keysBeginningWith(index.names, name), length: name.length }]);
  const found = exact.length > 0 ? exact : find((name) => (name.length < LEAST_LETTERS_FOR_TYPO ? [] : typoRanges(index.names, name)));
  // Of an address, the postcode says where it is when nothing else does.
  const isPostcodeEnough = where !== null && (names.length === 0 || where.length === POSTCODE_LENGTH);
  const all = found.length > 0 || !isPostcodeEnough ? found : placesAt(index, where);
  return [...new Set(all)].slice(0, limit).flatMap((at) => {
    const place = index.places[at];
    return place === undefined ? [] : [{ place, postcode: postcodeOf(place, where) }];
  });
}

/** The best places of some ranges of names. They are kept in order of people, so that closeness and place are one number to sort by. */
function rank(index: PlaceIndex, names: readonly WantedName[], rangesOf: RangesOf, limit: number, fits?: Fits): number[] {
  const count = index.places.length;
  const scores: number[] = [];
  for (const name of names) {
    for (const { from, to, length } of rangesOf(name.text)) {
      for (const key of index.names.slice(from, to)) {
        if (fits === undefined || fits(index.places[key.place]))
          scores.push(closeness(key, name.isBeginning ? 0 : length) * count + key.place);
      }
    }
  }
  const best = new Set<number>();
  for (const score of Float64Array.from(scores).sort()) {
    if (best.size === limit) break;
    best.add(score % count);
  }
  return [...best];
}

function closeness(key: NameKey, length: number): number {
  if (!key.isWhole) return 2;
  return key.text.length === length ? 0 : 1;
}

function placesAt(index: PlaceIndex, where: string): number[] {
  const { from, to } = keysBeginningWith(index.postcodes, where);
  const places = index.postcodes.slice(from, to).map((key) => key.place);
  return places.sort((a, b) => a - b);
}

function isAt({ postcodes, department }: Place, where: string): boolean {
  return department.code.toLowerCase() === where || postcodes.some((postcode) => postcode.startsWith(where));
}

function postcodeOf({ postcodes }: Place, where: string | null): string {
  return (where === null ? undefined : postcodes.find((postcode) => postcode.startsWith(where))) ?? postcodes[0] ?? '';
}
