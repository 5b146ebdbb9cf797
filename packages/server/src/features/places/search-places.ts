import type { Place } from './place.ts';
import { keysBeginningWith, type NameKey, type NameRange, type PlaceIndex } from './place-index.ts';
import { type RankedName, type RankOptions, rankNames } from './rank-names.ts';
import { readQuery } from './read-query.ts';
import { typoRanges } from './typo-ranges.ts';

export interface FoundAs {
  readonly place: Place;
  /** The postcode that was asked for, else its first. */
  readonly postcode: string;
  readonly fit: Fit;
}

/** How a text names a place: by its very name, by a beginning of it or of one of its words, with a letter wrong, or only by where it is. */
export type Fit = 'whole' | 'beginning' | 'typo' | 'postcode';

/** In the index's list. */
interface Hit {
  readonly place: number;
  readonly fit: Fit;
}

const POSTCODE_LENGTH = 5;
/** Shorter words have too many neighbours. */
const LEAST_LETTERS_FOR_TYPO = 4;

/**
 * The places that a text names, best first: the very name, names that begin so, names with a word that begins so, and among equals the most peopled. One wrong,
 * missing, extra or swapped letter is forgiven where nothing else fits. A text that names none finds none.
 */
export function searchPlaces(index: PlaceIndex, text: string, limit: number): FoundAs[] {
  const { names, namesThere, where } = readQuery(text);
  const isThere = (at: number) => {
    const place = index.places[at];
    return place !== undefined && where !== null && isAt(place, where);
  };
  const find = (rangesOf: RankOptions['rangesOf']) => {
    const options = { rangesOf, limit, count: index.places.length };
    return [...rankNames(index.names, names, options), ...rankNames(index.names, namesThere, { ...options, fits: isThere })];
  };
  const exact = find((name) => exactRange(index.names, name));
  const named: readonly Hit[] = exact.length > 0 ? exact.map(asWritten) : find((name) => forgivingRanges(index.names, name)).map(withTypo);
  // Of an address, the postcode says where it is when nothing else does.
  const isPostcodeEnough = where !== null && (names.length === 0 || where.length === POSTCODE_LENGTH);
  const hits = named.length > 0 || !isPostcodeEnough ? named : placesAt(index, where);
  const found = new Set<number>();
  return hits.flatMap(({ place: at, fit }) => {
    const place = index.places[at];
    if (place === undefined || found.has(at) || found.size === limit) return [];
    found.add(at);
    return [{ place, fit, postcode: postcodeOf(place, where) }];
  });
}

/** The names that begin as a text does. */
export function exactRange(keys: readonly NameKey[], name: string): NameRange[] {
  return [{ ...keysBeginningWith(keys, name), length: name.length }];
}

/** The names that begin as a text does but for one letter. */
export function forgivingRanges(keys: readonly NameKey[], name: string): NameRange[] {
  return name.length < LEAST_LETTERS_FOR_TYPO ? [] : typoRanges(keys, name);
}

function asWritten({ place, closeness }: RankedName): Hit {
  return { place, fit: closeness === 0 ? 'whole' : 'beginning' };
}

function withTypo({ place }: RankedName): Hit {
  return { place, fit: 'typo' };
}

function placesAt(index: PlaceIndex, where: string): Hit[] {
  const { from, to } = keysBeginningWith(index.postcodes, where);
  const places = index.postcodes.slice(from, to).map((key) => key.place);
  return places.sort((a, b) => a - b).map((place) => ({ place, fit: 'postcode' }));
}

function isAt({ postcodes, department }: Place, where: string): boolean {
  return department.code.toLowerCase() === where || postcodes.some((postcode) => postcode.startsWith(where));
}

function postcodeOf({ postcodes }: Place, where: string | null): string {
  return (where === null ? undefined : postcodes.find((postcode) => postcode.startsWith(where))) ?? postcodes[0] ?? '';
}
