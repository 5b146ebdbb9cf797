import { setImmediate } from 'node:timers/promises';
import { articleWords, placeWords } from './fold-place.ts';
import type { Place } from './place.ts';

/** The places, the most peopled first, and every text by which one is found, in order. */
export interface PlaceIndex {
  readonly places: readonly Place[];
  /** Names without blanks, from each of their words on: «saintflorent» and «florent». */
  readonly names: readonly NameKey[];
  /** And the numbers of departments that no postcode begins with. */
  readonly postcodes: readonly PostcodeKey[];
}

export interface NameKey {
  readonly text: string;
  /** In `places`. */
  readonly place: number;
  /** Whether it is the whole name, with or without its article. */
  readonly isWhole: boolean;
}

export interface PostcodeKey {
  readonly text: string;
  readonly place: number;
}

/** From the first key that does not come before the text to the first that does not begin with it. */
export interface KeyRange {
  readonly from: number;
  readonly to: number;
}

/** The names that begin with a text of that length. */
export interface NameRange extends KeyRange {
  readonly length: number;
}

/** Other work goes on between its steps, of some tens of milliseconds each. */
export async function indexPlaces(unordered: readonly Place[]): Promise<PlaceIndex> {
  const places = unordered.toSorted((a, b) => b.population - a.population || compare(a.code, b.code));
  const postcodes = places.flatMap(placeNumbers).sort(byText);
  await setImmediate();
  const names = places.flatMap((place, index) => nameKeys(place.name, index));
  await setImmediate();
  return { places, postcodes, names: names.sort(byText) };
}

/** Narrows a range of sorted keys to those that begin with a text. */
export function keysBeginningWith(keys: readonly { readonly text: string }[], text: string, within?: KeyRange): KeyRange {
  const from = firstWhere(keys, (key) => key >= text, within?.from ?? 0, within?.to ?? keys.length);
  return { from, to: firstWhere(keys, (key) => !key.startsWith(text), from, within?.to ?? keys.length) };
}

/** Its postcodes, and the number of its department where no postcode begins with it: «2b». */
function placeNumbers({ postcodes, department }: Place, place: number): PostcodeKey[] {
  const number = department.code.toLowerCase();
  const numbers = postcodes.some((postcode) => postcode.startsWith(number)) ? postcodes : [...postcodes, number];
  return numbers.map((text) => ({ text, place }));
}

/** The keys of a name, from each of its words on; `place` is where it stands in the list that is indexed. */
export function nameKeys(name: string, place: number): NameKey[] {
  const words = placeWords(name);
  const wholes = articleWords(words);
  return words.map((_, at) => ({ text: words.slice(at).join(''), place, isWhole: at <= wholes }));
}

/** By halving: everything before the answer fails the test, everything from it on passes. */
function firstWhere(keys: readonly { readonly text: string }[], passes: (text: string) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(keys[middle]?.text ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return compare(a.text, b.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
