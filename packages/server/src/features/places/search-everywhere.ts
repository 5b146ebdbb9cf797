import type { PlaceBook } from './place-book.ts';
import { type FoundAs, searchPlaces } from './search-places.ts';
import { type FoundTown, searchTowns } from './search-towns.ts';

/**
 * The communes and the towns abroad that a text names, best first. A commune comes before a town that fits no better; only a town of that very name comes before
 * smaller communes that just begin so. A mistake is forgiven in the name of a commune before that of a town.
 */
export function searchEverywhere(
  { index, abroad }: Pick<PlaceBook, 'index' | 'abroad'>,
  text: string,
  limit: number,
): (FoundAs | FoundTown)[] {
  const communes = searchPlaces(index, text, limit);
  const towns = searchTowns(abroad, text, limit, communes.length === 0);
  return inOrder(communes, towns).slice(0, limit);
}

function inOrder(communes: readonly FoundAs[], towns: readonly FoundTown[]): (FoundAs | FoundTown)[] {
  const isSure = communes[0]?.fit !== 'typo';
  // What is written as a town's name is no other's with a mistake.
  if (!isSure) return towns.some(({ fit }) => fit === 'whole') ? [...towns] : [...towns, ...communes];
  const [whole, others] = [towns.filter(({ fit }) => fit === 'whole'), towns.filter(({ fit }) => fit !== 'whole')];
  const ordered: (FoundAs | FoundTown)[] = [];
  for (const commune of communes) {
    while (commune.fit === 'beginning' && (whole[0]?.town.population ?? 0) > commune.place.population) ordered.push(...whole.splice(0, 1));
    ordered.push(commune);
  }
  return [...ordered, ...whole, ...others];
}
