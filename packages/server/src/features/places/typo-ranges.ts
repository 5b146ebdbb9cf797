import { type KeyRange, keysBeginningWith, type NameKey, type NameRange } from './place-index.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * The keys that begin as a text would with one letter replaced, added, left out or swapped with the next. The place of the mistake moves from the start on, for
 * as long as any key begins with what stands before it.
 */
export function typoRanges(keys: readonly NameKey[], text: string): NameRange[] {
  const ranges: NameRange[] = [];
  let before: KeyRange = { from: 0, to: keys.length };
  for (let at = 0; at <= text.length && before.from < before.to; at++) {
    for (const candidate of edits(text, at)) {
      const range = keysBeginningWith(keys, candidate, before);
      if (range.from < range.to) ranges.push({ ...range, length: candidate.length });
    }
    before = keysBeginningWith(keys, text.slice(0, at + 1), before);
  }
  return ranges;
}

function edits(text: string, at: number): string[] {
  const [start, rest] = [text.slice(0, at), text.slice(at)];
  const added = LETTERS.map((letter) => start + letter + rest);
  if (rest === '') return added;
  const swapped = `${start}${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`;
  return [...added, ...LETTERS.map((letter) => start + letter + rest.slice(1)), start + rest.slice(1), swapped];
}
