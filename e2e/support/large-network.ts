import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kilometres } from '../../packages/server/src/features/places/kilometres.ts';
import { createPlaceBook } from '../../packages/server/src/features/places/place-book.ts';
import type { Town } from '../../packages/server/src/features/places/place.ts';
import { steadyRandom } from '../../packages/server/src/testing/steady-random.ts';
import type { DemoServer } from './demo-server.ts';
import { wallClock } from './wall-clock.ts';

export interface LargeNetwork {
  readonly slug: string;
  /** How many points it has. */
  readonly count: number;
  /** The town that the only point with an open distribution is next to. */
  readonly town: string;
}

/** Of the open point. */
export const OPEN_POINT = 'Halle am Seefeld';
const COUNTRIES = new Set(['AT', 'CH', 'DE']);
/** Degrees, some kilometres: several points of a town stand apart. */
const JITTER = 0.08;
/** No other point comes as near to the town as the open one. */
const CLEAR_KILOMETRES = 2;
const OPEN_IN_DAYS = 12;

/** An association whose points are strewn over Germany, Austria and Switzerland, filled by the command line as an association would, with one open distribution. */
export async function openLargeNetwork(server: DemoServer, { slug, count, town }: LargeNetwork): Promise<void> {
  const farm = `${slug}-ferme`;
  const [points, catalogue] = [join(server.dataDir, `${slug}.geojson`), join(server.dataDir, `${slug}.csv`)];
  const { towns } = await createPlaceBook()();
  await Promise.all([
    writeFile(points, JSON.stringify(network(towns, count, town))),
    writeFile(
      catalogue,
      'Produit;Catégorie;Vente;Conditionnement;Contenance;Unité;Prix TTC;TVA;Stock;Référence\nMiel de tilleul;Bocaux;pièce;le bocal;500;g;9,50;5,5;;M1',
    ),
  ]);
  await server.cagette(
    'organisation',
    'create',
    slug,
    '--name',
    'Höfe der Region',
    '--kind',
    'association',
    '--time-zone',
    'Europe/Zurich',
  );
  await server.cagette('organisation', 'create', farm, '--name', 'Hof am See', '--member-of', slug);
  await server.cagette('import', catalogue, '--organisation', farm);
  await server.cagette('import', 'pickup-points', points, '--organisation', slug);
  const [row] = await server.query<{ id: string }>(
    'select p.id from pickup_points p join organisations o on o.id = p.organisation_id where o.slug = $1 and p.name = $2',
    [slug, OPEN_POINT],
  );
  const times = [
    `--opens=${wallClock(-2)}T08:00`,
    `--closes=${wallClock(OPEN_IN_DAYS - 1)}T20:00`,
    `--starts=${wallClock(OPEN_IN_DAYS)}T16:00`,
    `--ends=${wallClock(OPEN_IN_DAYS)}T19:00`,
  ];
  await server.cagette('distribution', 'create', '--organisation', slug, '--pickup-point', row?.id ?? '', ...times);
}

/** The same points each time. */
function network(all: readonly Town[], count: number, name: string): object {
  const towns = all.filter(({ country }) => COUNTRIES.has(country));
  const home = towns.find((one) => one.name === name);
  if (home === undefined) throw new Error(`There is no town ${name}`);
  const random = steadyRandom(1);
  const jitter = () => (random() - 0.5) * JITTER;
  const features = [feature('offen', OPEN_POINT, home)];
  for (let index = 0; features.length < count; index++) {
    const town = towns[index % towns.length] ?? home;
    const at = { latitude: town.latitude + jitter(), longitude: town.longitude + jitter() };
    if (kilometres(at, home) > CLEAR_KILOMETRES) features.push(feature(String(index), `Hofladen ${index} ${town.name}`, at));
  }
  return { type: 'FeatureCollection', features };
}

function feature(id: string, name: string, { longitude, latitude }: { longitude: number; latitude: number }): object {
  return { type: 'Feature', id, properties: { name, kind: 'farm' }, geometry: { type: 'Point', coordinates: [longitude, latitude] } };
}
