import type { Place } from './place.ts';
import type { Coordinates, PlainCommune } from './read-place-file.ts';

/** How much of a postcode two neighbours share: all of it, its post office's round, its region's. */
const SHARED_DIGITS = [5, 4, 3];

/**
 * Gives every commune coordinates. One that has none takes the middle of those that share its postcode, or as much of its beginning as any shares, or its
 * department.
 */
export function fillCoordinates(communes: readonly PlainCommune[]): Place[] {
  const middles = middlesOf(communes);
  return communes.map(({ at, ...commune }) => {
    const middle = at ?? keysOf(commune).flatMap((key) => middles.get(key) ?? [])[0] ?? { latitude: 0, longitude: 0 };
    return { ...commune, ...middle };
  });
}

/** What a commune has in common with others, the closest first. */
function keysOf({ postcodes, department }: Pick<PlainCommune, 'postcodes' | 'department'>): string[] {
  return [...SHARED_DIGITS.flatMap((digits) => postcodes.map((postcode) => postcode.slice(0, digits))), `=${department.code}`];
}

function middlesOf(communes: readonly PlainCommune[]): ReadonlyMap<string, Coordinates> {
  const sums = new Map<string, { count: number; latitude: number; longitude: number }>();
  for (const commune of communes) {
    if (commune.at === null || commune.isApproximate) continue;
    for (const key of new Set(keysOf(commune))) {
      const sum = sums.get(key) ?? { count: 0, latitude: 0, longitude: 0 };
      sums.set(key, {
        count: sum.count + 1,
        latitude: sum.latitude + commune.at.latitude,
        longitude: sum.longitude + commune.at.longitude,
      });
    }
  }
  return new Map(
    [...sums].map(([key, { count, latitude, longitude }]) => [key, { latitude: latitude / count, longitude: longitude / count }]),
  );
}
