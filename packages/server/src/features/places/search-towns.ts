import type { Town } from './place.ts';
import { rankNames } from './rank-names.ts';
import { readQuery } from './read-query.ts';
import { exactRange, type Fit, forgivingRanges } from './search-places.ts';
import type { TownIndex } from './town-index.ts';

export interface FoundTown {
  readonly town: Town;
  /** The one of its names that was asked for. */
  readonly name: string;
  readonly fit: Exclude<Fit, 'postcode'>;
}

/**
 * The towns abroad that a text names, best first, each once. Their postcodes are not known: what stands beside a number, as in «8001 Zürich», has to be the whole
 * name. One wrong letter is forgiven when asked to.
 */
export function searchTowns({ named, names: keys }: TownIndex, text: string, limit: number, isForgiving: boolean): FoundTown[] {
  const { names, namesThere, where } = readQuery(text);
  const wanted = [...names, ...namesThere];
  const options = { count: named.length, limit: Number.POSITIVE_INFINITY };
  const exact = rankNames(keys, wanted, { ...options, rangesOf: (name) => exactRange(keys, name) });
  const written = where === null ? exact : exact.filter(({ closeness }) => closeness === 0);
  const isTypo = written.length === 0 && isForgiving && where === null;
  const hits = isTypo ? rankNames(keys, wanted, { ...options, rangesOf: (name) => forgivingRanges(keys, name) }) : written;
  const found = new Set<Town>();
  return hits.flatMap(({ place, closeness }): FoundTown[] => {
    const hit = named[place];
    if (hit === undefined || found.has(hit.town) || found.size === limit) return [];
    found.add(hit.town);
    return [{ ...hit, fit: isTypo ? 'typo' : closeness === 0 ? 'whole' : 'beginning' }];
  });
}
