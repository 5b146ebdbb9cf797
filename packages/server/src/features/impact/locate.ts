import type { Deps } from '../../deps.ts';
import { findPlaces } from '../places/places.service.ts';

/** Where a commune is, in degrees, WGS 84; null when it is not known. */
export type Locate = (postcode: string, city: string) => Promise<{ readonly latitude: number; readonly longitude: number } | null>;

/** Finds communes among the places that the server knows; what has another postcode is another place of that name. */
export function locateIn(deps: Pick<Deps, 'places'>): Locate {
  return async (postcode, city) => {
    const { items } = await findPlaces(deps, `${city} ${postcode}`, 1);
    return items.find((place) => place.postcode === postcode) ?? null;
  };
}
