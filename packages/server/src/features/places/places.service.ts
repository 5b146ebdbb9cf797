import type { Places } from '@cagette/sdk/contract/places';
import type { Deps } from '../../deps.ts';
import { type FoundAs, searchPlaces } from './search-places.ts';

/** The communes that a text names, or those of a postcode, best first. */
export async function findPlaces(deps: Pick<Deps, 'places'>, text: string, limit: number): Promise<Places> {
  const { index, attribution } = await deps.places();
  return { items: searchPlaces(index, text, limit).map(foundPlace), attribution };
}

function foundPlace({ place, postcode }: FoundAs): Places['items'][number] {
  const { code, name, department, latitude, longitude, isApproximate } = place;
  return { code, name, postcode, department, latitude, longitude, isApproximate };
}
