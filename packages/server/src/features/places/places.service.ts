import type { FoundPlace, Places } from '@cagette/sdk/contract/places';
import type { Deps } from '../../deps.ts';
import type { Locale } from '../../messages/locale.ts';
import { searchEverywhere } from './search-everywhere.ts';
import type { FoundAs } from './search-places.ts';
import type { FoundTown } from './search-towns.ts';

/** Made once: every letter that somebody types is a search. */
const countryNames: Readonly<Record<Locale, Intl.DisplayNames>> = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** The communes and towns that a text names, or the communes of a postcode, best first; their countries are named in the language. */
export async function findPlaces(deps: Pick<Deps, 'places'>, text: string, limit: number, locale: Locale = 'fr'): Promise<Places> {
  const book = await deps.places();
  const countryOf = (code: string) => ({ code, name: countryNames[locale].of(code) ?? code });
  const items = searchEverywhere(book, text, limit).map((found) =>
    'town' in found ? townOf(found, countryOf) : communeOf(found, countryOf),
  );
  return { items, attribution: book.attribution };
}

type CountryOf = (code: string) => FoundPlace['country'];

function communeOf({ place, postcode }: FoundAs, countryOf: CountryOf): FoundPlace {
  const { code, name, department, latitude, longitude, isApproximate } = place;
  return { code, name, postcode, department, country: countryOf('FR'), latitude, longitude, isApproximate };
}

function townOf({ name, town }: FoundTown, countryOf: CountryOf): FoundPlace {
  const { latitude, longitude, country } = town;
  return { code: null, name, postcode: null, department: null, country: countryOf(country), latitude, longitude, isApproximate: false };
}
