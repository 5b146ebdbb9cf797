/** Fills a database with an association, its farms and its points to measure, every fourth with a distribution of three farms whose orders are open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export interface FilledPoints {
  readonly slug: string;
  readonly organisationId: string;
  /** Whether the points are real places, or strewn about. */
  readonly isReal: boolean;
  /** `[west, south, east, north]` of all. */
  readonly bbox: readonly [number, number, number, number];
}

/** 23,972 places from OpenStreetMap, © its contributors, ODbL; beside the repository where it is there at all. */
const REAL_PLACES = process.env['POINTS_FILE'] ?? join(import.meta.dirname, '../../shared/data/farmshops-dach.geojson');
const ID_DIGITS = 26;
const DISTRIBUTION_EVERY = 4;
/** Degrees, some kilometres: what stands at a place again stands beside it. */
const JITTER = 0.05;
const TOWNS = 2000;
const FARMS = 300;
const FARMS_OF_A_DISTRIBUTION = 3;

export async function fillPoints(socketFolder: string, count: number): Promise<FilledPoints> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
  await client.connect();
  const { places, isReal } = placesToMeasure(count);
  const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(ID_DIGITS, '0')}`;
  const organisationId = id('org', 1);
  await client.query(
    `insert into organisations (id, slug, kind, name, created_at, updated_at) values ($1, 'reseau-mesure', 'association', 'Réseau mesuré', now(), now())`,
    [organisationId],
  );
  await client.query(
    `insert into pickup_points (id, organisation_id, name, street, postcode, city, latitude, longitude, kind, access, created_at)
     select 'ppt_' || lpad(n::text, ${ID_DIGITS}, '0'), $1, 'Point de retrait ' || n, n % 97 || ' rue du Marché', lpad((n % 90000)::text, 5, '0'), 'Commune ' || n % 3000,
            latitude, longitude, case n % 3 when 0 then 'farm' when 1 then 'market' else 'shop' end, case when n % 5 = 0 then 'Entrée par la cour' end, now()
     from unnest($2::float8[], $3::float8[]) with ordinality as place (longitude, latitude, n)`,
    [organisationId, places.map(([longitude]) => longitude), places.map(([, latitude]) => latitude)],
  );
  await client.query(
    `insert into distributions (id, organisation_id, pickup_point_id, opens_at, closes_at, starts_at, ends_at, created_at)
     select 'dst_' || lpad(n::text, ${ID_DIGITS}, '0'), $1, 'ppt_' || lpad(n::text, ${ID_DIGITS}, '0'), now() - interval '1 day', now() + interval '2 days' + n * interval '1 second',
            now() + interval '5 days', now() + interval '5 days 2 hours', now()
     from generate_series(1, $2::int, ${DISTRIBUTION_EVERY}) as n`,
    [organisationId, count],
  );
  const numbered = (prefix: string, number: string) => `'${prefix}_' || lpad((${number})::text, ${ID_DIGITS}, '0')`;
  const farm = (number: string) => numbered('org', `1 + ${number}`);
  await client.query(
    `with farms as (
       insert into organisations (id, slug, kind, name, created_at, updated_at)
       select ${farm('n')}, 'ferme-' || n, 'farm', 'Ferme mesurée ' || n, now(), now() from generate_series(1, ${FARMS}) as n
     ), offered as (
       insert into catalogues (id, organisation_id, name, created_at) select ${numbered('cat', 'n')}, ${farm('n')}, 'Catalogue', now() from generate_series(1, ${FARMS}) as n
     )
     insert into affiliations (id, association_id, farm_id, since) select ${numbered('aff', 'n')}, $1, ${farm('n')}, now() from generate_series(1, ${FARMS}) as n`,
    [organisationId],
  );
  await client.query(
    `insert into participations (id, distribution_id, catalogue_id, opens_at, closes_at)
     select ${numbered('prt', `n * ${FARMS_OF_A_DISTRIBUTION} + k`)}, ${numbered('dst', 'n')}, ${numbered('cat', `1 + (n / ${DISTRIBUTION_EVERY} + k * 41) % ${FARMS}`)},
            now() - interval '1 day', now() + interval '2 days'
     from generate_series(1, $1::int, ${DISTRIBUTION_EVERY}) as n, generate_series(1, ${FARMS_OF_A_DISTRIBUTION}) as k`,
    [count],
  );
  await client.query('create index measured_places on pickup_points using gist (point(longitude, latitude))');
  await client.query('analyze');
  await client.end();
  const [longitudes, latitudes] = [
    places.map(([longitude]) => longitude).toSorted(ascending),
    places.map(([, latitude]) => latitude).toSorted(ascending),
  ];
  return {
    slug: 'reseau-mesure',
    organisationId,
    isReal,
    bbox: [longitudes[0] ?? 0, latitudes[0] ?? 0, longitudes.at(-1) ?? 0, latitudes.at(-1) ?? 0],
  };
}

function placesToMeasure(count: number): { places: [number, number][]; isReal: boolean } {
  const real = realPlaces();
  const known = real ?? Array.from({ length: TOWNS }, (): [number, number] => [6 + Math.random() * 11, 46 + Math.random() * 8.5]);
  // Some of every region, however few there are.
  const step = Math.max(1, known.length / count);
  const places = Array.from({ length: count }, (_, index): [number, number] => {
    const [longitude, latitude] = known[Math.floor(index * step) % known.length] ?? [0, 0];
    const jitter = index < known.length && real ? 0 : JITTER;
    return [longitude + (Math.random() - 0.5) * jitter, latitude + (Math.random() - 0.5) * jitter];
  });
  return { places, isReal: real !== null };
}

function realPlaces(): [number, number][] | null {
  try {
    const { features } = JSON.parse(readFileSync(REAL_PLACES, 'utf8')) as { features: { geometry: { coordinates: [number, number] } }[] };
    return features.map(({ geometry }) => geometry.coordinates);
  } catch {
    return null;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
