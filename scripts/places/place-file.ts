import { postcodeBeginning } from '../../packages/server/src/features/places/read-place-file.ts';
import { coordinateFinder } from './find-coordinates.ts';
import { coordinateGuesser } from './guess-coordinates.ts';
import { otherNames } from './other-names.ts';
import type { City, Commune, Sources } from './read-sources.ts';

/** Whose towns are listed besides the French communes, to be found and to tell the country of a point and the town next to it: from Belgium to Slovakia, Lombardy to Denmark. */
const NEIGHBOURHOOD = { west: 2, south: 45.5, east: 18.5, north: 56 };
const ATTRIBUTION = 'INSEE, La Poste, Etalab (Licence Ouverte 2.0) · GeoNames (CC BY 4.0)';
/** A hundred metres: what a town's middle is good for. */
const DECIMALS = 3;
/** A kilometre: what tells which town is next. */
const TOWN_DECIMALS = 2;
const OVERSEAS_LENGTH = 3;
/** Of towns of one name the largest is meant; below five thousand people it hardly matters which. */
const LEAST_PEOPLE = 5000;
const THOUSAND = 1000;

/**
 * The text of packages/server/places/places.txt, which `readPlaceFile` of the server reads: the credits, then under each department's line its communes, and
 * under each neighbouring country's its towns.
 */
export function placeFile({ communes, departments, groups, cities }: Sources): string {
  const find = coordinateFinder(cities);
  const known = new Map(
    communes.filter(isListed).map((commune) => [commune.code, find({ ...commune, department: departmentOf(commune) })]),
  );
  const guess = coordinateGuesser(communes.filter(isListed), groups, (code) => known.get(code) ?? null);
  const names = new Map(departments.map(({ code, nom }) => [code, nom]));
  const divided = citiesWithArrondissements(communes);
  const byDepartment = Map.groupBy(communes.filter(isListed), departmentOf);
  const lines = [`# ${ATTRIBUTION}`];
  for (const [department, members] of [...byDepartment].toSorted(([a], [b]) => compare(a, b))) {
    lines.push(`=${department}\t${names.get(department) ?? department}`);
    for (const commune of members.toSorted((a, b) => compare(a.code, b.code))) {
      const at = known.get(commune.code);
      // Each postcode of theirs is an arrondissement's; they keep the one that people write for the whole city, «75000».
      const postcodes = divided.has(commune.code) ? [`${department}000`] : commune.codesPostaux;
      const where = at ? degrees(at) : guessed(guess(commune));
      const fields = [commune.code.slice(department.length), commune.nom, shortened(postcodes, department), commune.population, where];
      lines.push(fields.join('\t').trimEnd());
    }
  }
  const neighbours = Map.groupBy(cities.filter(isNeighbour), ({ country }) => country);
  for (const [country, towns] of [...neighbours].toSorted(([a], [b]) => compare(a, b))) {
    lines.push(`@${country}`);
    lines.push(...townRows(country, towns).toSorted(compare));
  }
  return `${lines.join('\n')}\n`;
}

/** A row for each town; of two of a name at one place, the larger's. */
function townRows(country: string, towns: readonly City[]): string[] {
  const rows = new Map<string, string>();
  const named = new Map(Object.entries(otherNames[country] ?? {}));
  for (const { name, loc, population } of towns.toSorted((a, b) => b.population - a.population)) {
    const row = `${name}\t${degrees(loc.coordinates, TOWN_DECIMALS)}`;
    if (rows.has(row)) continue;
    const thousands = population < LEAST_PEOPLE ? '' : Math.round(population / THOUSAND);
    rows.set(row, `${row}\t${thousands}\t${named.get(name)?.join('|') ?? ''}`.trimEnd());
    named.delete(name);
  }
  return [...rows.values()];
}

/** Today's communes and the arrondissements of the three great cities; lands without inhabitants have no postcode. */
function isListed({ type, codesPostaux }: Commune): boolean {
  return (type === 'commune-actuelle' || type === 'arrondissement-municipal') && codesPostaux.length > 0;
}

function departmentOf({ departement, code }: Commune): string {
  return departement ?? code.slice(0, OVERSEAS_LENGTH);
}

function isNeighbour({ country, featureCode, loc }: City): boolean {
  const [longitude, latitude] = loc.coordinates;
  const { west, south, east, north } = NEIGHBOURHOOD;
  return country !== 'FR' && featureCode !== 'PPLX' && longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** The codes of Paris, Lyon and Marseille. */
function citiesWithArrondissements(communes: readonly Commune[]): ReadonlySet<string> {
  return new Set(communes.flatMap(({ type, commune }) => (type === 'arrondissement-municipal' && commune ? [commune] : [])));
}

/** Without the two digits that a department's postcodes begin with, three overseas. */
function shortened(postcodes: readonly string[], department: string): string {
  const usual = postcodeBeginning(department);
  return postcodes.map((postcode) => (postcode.startsWith(usual) ? postcode.slice(usual.length) : postcode)).join(' ');
}

function guessed(coordinates: City['loc']['coordinates'] | null): string {
  return coordinates === null ? '' : `~${degrees(coordinates, TOWN_DECIMALS)}`;
}

function degrees(coordinates: City['loc']['coordinates'], decimals = DECIMALS): string {
  const [longitude, latitude] = coordinates.map((degree) => Number(degree.toFixed(decimals)));
  return `${latitude} ${longitude}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
