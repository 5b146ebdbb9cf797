import { setImmediate } from 'node:timers/promises';
import type { Town } from './place.ts';
import { byText, type NameKey, nameKeys } from './place-index.ts';

/** The towns abroad, each under every name of it, the most peopled first, and every text by which one is found, in order. */
export interface TownIndex {
  readonly named: readonly NamedTown[];
  /** Their places are in `named`. */
  readonly names: readonly NameKey[];
}

export interface NamedTown {
  readonly name: string;
  readonly town: Town;
}

/** What people without the letter on their keyboard write for it. */
const WITHOUT_UMLAUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
/** Letters of their own, that are not an accent over another. */
const STROKES: Readonly<Record<string, string>> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

/** Other work goes on between its steps, of some tens of milliseconds each. */
export async function indexTowns(towns: readonly Town[]): Promise<TownIndex> {
  const named = towns
    .flatMap((town) => [town.name, ...town.otherNames].map((name) => ({ name, town })))
    .sort((a, b) => b.town.population - a.town.population);
  const names = named.flatMap(({ name }, place) => spellings(name).flatMap((spelling) => nameKeys(spelling, place)));
  await setImmediate();
  return { named, names: names.sort(byText) };
}

/** «Köln» and «Koeln»; «Sankt Gallen» and, as it is shortened to, «St. Gallen». */
function spellings(name: string): string[] {
  const plain = name.replace(/[øłđ]/giu, (letter) => STROKES[letter] ?? letter);
  const spelled = plain.replace(/[äöü]/giu, (letter) => WITHOUT_UMLAUT[letter] ?? letter);
  return [...new Set([plain, spelled, plain.replace(/\bSankt\b/gu, 'St')])];
}
