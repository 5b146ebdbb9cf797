import type { City, Commune, Group } from './read-sources.ts';

type Position = City['loc']['coordinates'];

/**
 * Guesses where a commune is that has no coordinates and shares no postcode with one that has: an arrondissement where its city is, any other in the middle of its
 * intercommunality, a handful of neighbours. Null where nobody of it is known.
 */
export function coordinateGuesser(
  communes: readonly Commune[],
  groups: readonly Group[],
  find: (code: string) => Position | null,
): (commune: Commune) => Position | null {
  const known = new Map(communes.flatMap(({ code }) => [[code, find(code)] as const]));
  const postcodes = new Set(communes.flatMap(({ code, codesPostaux }) => (known.get(code) ? codesPostaux : [])));
  const middles = new Map(
    groups.flatMap(({ membres }) => {
      const middle = middleOf(membres.map(({ code }) => known.get(code)).filter((position) => position !== null && position !== undefined));
      return membres.map(({ code }) => [code, middle] as const);
    }),
  );
  return ({ code, commune, codesPostaux }) => {
    if (commune !== undefined) return known.get(commune) ?? null;
    return codesPostaux.some((postcode) => postcodes.has(postcode)) ? null : (middles.get(code) ?? null);
  };
}

function middleOf(positions: readonly Position[]): Position | null {
  if (positions.length === 0) return null;
  const sum = (axis: 0 | 1) => positions.reduce((total, position) => total + position[axis], 0);
  return [sum(0) / positions.length, sum(1) / positions.length];
}
