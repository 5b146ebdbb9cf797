import { articleWords, placeWords } from '../../packages/server/src/features/places/fold-place.ts';
import type { City, Commune } from './read-sources.ts';

/** Countries of their own in GeoNames that are departments or collectivities of France. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};
/** GeoNames' quarters of a town; their commune's code is on them too. */
const QUARTERS = new Set(['PPLX', 'PPLA5']);
const MARSEILLE_ARRONDISSEMENT = /^Marseille (\d\d)$/;

type Place = Pick<Commune, 'code' | 'nom'> & { readonly department: string };

/**
 * Finds where a commune is: the town that carries its INSEE code and name, else a town of its name in its department (some codes are wrong, and some
 * territories have none), else the largest town of its code, whatever it is called. Null when GeoNames has none of a thousand inhabitants.
 */
export function coordinateFinder(cities: readonly City[]): (place: Place) => City['loc']['coordinates'] | null {
  const french = cities
    .filter((city) => city.country === 'FR' || city.country in DEPARTMENTS)
    .map((city) => ({ ...city, code: codeOf(city) }));
  const byCode = Map.groupBy(french, (city) => city.code);
  const byName = Map.groupBy(french, (city) => `${departmentOf(city)} ${foldName(city.name)}`);
  return ({ code, nom, department }) => {
    const ofCode = (byCode.get(code) ?? []).filter((city) => !QUARTERS.has(city.featureCode) || city.code !== city.muniSub);
    const name = foldName(nom);
    const city =
      largest(ofCode.filter((candidate) => foldName(candidate.name) === name)) ??
      largest(byName.get(`${department} ${name}`) ?? []) ??
      largest((byName.get(`? ${name}`) ?? []).filter((candidate) => candidate.featureCode === 'PPLC')) ??
      largest(ofCode);
    return city?.loc.coordinates ?? null;
  };
}

/** The sixteen arrondissements of Marseille have a code too, which GeoNames only gives by their number. */
function codeOf({ name, muniSub }: City): string | undefined {
  const number = MARSEILLE_ARRONDISSEMENT.exec(name)?.[1];
  return number === undefined ? muniSub : `132${number}`;
}

function departmentOf({ country, muni }: City): string {
  return DEPARTMENTS[country] ?? muni?.slice(0, -1) ?? '?';
}

function foldName(name: string): string {
  const words = placeWords(name);
  return words.slice(articleWords(words)).join('');
}

function largest(cities: readonly City[]): City | undefined {
  return cities.toSorted((a, b) => b.population - a.population)[0];
}
