import type { Atlas } from '../../places/atlas.ts';
import { kilometres } from '../../places/kilometres.ts';
import type { Place } from '../../places/place.ts';
import type { Coordinates } from '../../places/read-place-file.ts';

export interface NamedCommune {
  readonly place: Place;
  /** Whether the postcode, when there is one, is one of its own. */
  readonly hasPostcode: boolean;
}

const DEPARTMENT_DIGITS = 2;

/**
 * The commune that an address names: the one with the postcode, else one of the same department, else the only one so called or the nearest to the coordinates.
 * Null when there is none, or several and nothing tells which.
 */
export function findCommune(atlas: Atlas, city: string, postcode: string, at: Coordinates | null): NamedCommune | null {
  if (city === '') return null;
  const communes = atlas.communes(city);
  const exact = communes.find((place) => place.postcodes.includes(postcode));
  if (exact) return { place: exact, hasPostcode: true };
  const sameDepartment = communes.filter(({ postcodes }) =>
    postcodes.some((own) => own.slice(0, DEPARTMENT_DIGITS) === postcode.slice(0, DEPARTMENT_DIGITS)),
  );
  const candidates = postcode !== '' && sameDepartment.length > 0 ? sameDepartment : communes;
  const nearest = at === null ? undefined : candidates.toSorted((a, b) => kilometres(a, at) - kilometres(b, at))[0];
  const place = nearest ?? (candidates.length === 1 ? candidates[0] : undefined);
  return place === undefined ? null : { place, hasPostcode: postcode === '' };
}
