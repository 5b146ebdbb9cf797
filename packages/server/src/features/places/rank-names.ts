import type { NameKey, NameRange } from './place-index.ts';
import type { WantedName } from './read-query.ts';

/** A place of the list that is indexed, and how close its name is: 0 when it is the very name, 1 when it begins so, 2 when one of its words does. */
export interface RankedName {
  readonly place: number;
  readonly closeness: number;
}

export interface RankOptions {
  /** The keys of a text, with its typos or without. */
  readonly rangesOf: (name: string) => readonly NameRange[];
  /** How many places are indexed; they are in order of people. */
  readonly count: number;
  readonly limit: number;
  readonly fits?: (place: number) => boolean;
}

/** The best places of some ranges of names, each once. Closeness and place are one number to sort by. */
export function rankNames(
  keys: readonly NameKey[],
  names: readonly WantedName[],
  { rangesOf, count, limit, fits }: RankOptions,
): RankedName[] {
  const scores: number[] = [];
  for (const name of names) {
    for (const { from, to, length } of rangesOf(name.text)) {
      for (const key of keys.slice(from, to)) {
        if (fits === undefined || fits(key.place)) scores.push(closenessOf(key, name.isBeginning ? 0 : length) * count + key.place);
      }
    }
  }
  const best = new Map<number, number>();
  for (const score of Float64Array.from(scores).sort()) {
    if (best.size === limit) break;
    const place = score % count;
    if (!best.has(place)) best.set(place, (score - place) / count);
  }
  return [...best].map(([place, closeness]) => ({ place, closeness }));
}

function closenessOf(key: NameKey, length: number): number {
  if (!key.isWhole) return 2;
  return key.text.length === length ? 0 : 1;
}
