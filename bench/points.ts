/**
 * What a map of pickup points costs, for networks of several sizes: `node bench/points.ts`, or with sizes of one's own `node bench/points.ts 1000 23972`.
 * Each network is in a server of its own.
 */
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { fillPoints, type FilledPoints } from './fill-points.ts';
import { type MeasuredServer, startMeasuredServer } from './measured-server.ts';
import { median } from './median.ts';

type Box = readonly [number, number, number, number];

interface View {
  readonly bbox: Box;
  readonly zoom: number;
}

interface Measured {
  readonly count: number;
  readonly isReal: boolean;
  readonly firstListMs: number;
  readonly firstMapMs: number;
  readonly firstBytes: number;
  readonly ours: readonly number[];
  readonly sql: readonly number[];
  readonly unasked: readonly number[];
  readonly most: number;
  /** One point with its distributions. */
  readonly single: readonly number[];
  readonly everyPointMs: number;
  readonly everyPointBytes: number;
  readonly idleMb: number;
  readonly busyMb: number;
}

/** 23,972 are all the real places there are; beyond them every place has others beside it. */
const SIZES = [1000, 10_000, 23_972, 100_000];
const ROUNDS = 3;
const TILE = 256;
/** A laptop's map. */
const SCREEN = { width: 900, height: 600 };
const RADIUS = 60;
const SCREENFUL = 150;
const EVERY_POINT_ROUNDS = 3;
const SINGLES = 100;
const P99 = 0.99;
/** Each asked once, for the whole network: from none of the points to all of them. */
const FILTERS = ['farm', 'market', 'shop', 'farm,market', 'farm,shop', 'market,shop', 'farm,market,shop', 'station'].flatMap((kinds) =>
  ['', '&open=true', '&weekdays=1,2,3,4,5,6,7'].map((more) => `kinds=${kinds}${more}`),
);
/** As the server compresses. */
const GZIP_LEVEL = 6;

export async function measurePoints(sizes: readonly number[] = SIZES): Promise<void> {
  const rows: Measured[] = [];
  for (const count of sizes) rows.push(await measureNetwork(count));
  const source = rows.every(({ isReal }) => isReal)
    ? 'the real places of farmshops.eu, beyond their 23,972 with jitter'
    : 'places strewn about';
  console.log(
    `\n## A map of pickup points\n\nThe network is ${source}; every fourth has a distribution of three of 300 farms. A screen of ${SCREEN.width} × ${SCREEN.height} pixels is moved over it at zooms 5 to 14, request after request.\n`,
  );
  table(
    '| | ',
    rows.map(({ count }) => `${count.toLocaleString('en')} points`),
  );
  const line = (what: string, value: (one: Measured) => string) => table(`| ${what} | `, rows.map(value), false);
  line('first answer, list and map, gzip, kB', ({ firstBytes }) => kB(firstBytes));
  line('(a) every point with its name and kind, gzip, kB', ({ everyPointBytes }) => kB(everyPointBytes));
  line('(a) and the server’s time for that, ms', ({ everyPointMs }) => everyPointMs.toFixed(1));
  line('a box over HTTP, median ms', ({ ours }) => median([...ours]).toFixed(2));
  line('a box over HTTP, 99th percentile, ms', ({ ours }) => quantile(ours, P99).toFixed(2));
  line('(b) the same box in SQL, by an index and grouped by a grid, without HTTP, median ms', ({ sql }) => median([...sql]).toFixed(2));
  line('(b) 99th percentile, ms', ({ sql }) => quantile(sql, P99).toFixed(2));
  line('a box by a filter nobody asked before, median ms', ({ unasked }) => median([...unasked]).toFixed(1));
  line('the slowest of them, the first: points are marked for all filters, ms', ({ unasked }) => Math.max(...unasked).toFixed(1));
  line('one point with its distributions, which is read from the database, median ms', ({ single }) => median([...single]).toFixed(2));
  line('most features in an answer', ({ most }) => String(most));
  line('first list after the start: the network is read, ms', ({ firstListMs }) => firstListMs.toFixed(0));
  line('first box: its index is built, ms', ({ firstMapMs }) => firstMapMs.toFixed(0));
  line('server’s memory (PSS) before, MB', ({ idleMb }) => idleMb.toFixed(1));
  line('server’s memory after, MB', ({ busyMb }) => busyMb.toFixed(1));
  const [small, large] = [rows[0], rows.at(-1)];
  if (small && large && small !== large) {
    const growth = median([...large.ours]) / median([...small.ours]);
    console.log(
      `\nFrom ${small.count.toLocaleString('en')} to ${large.count.toLocaleString('en')} points a box takes ${growth.toFixed(1)} times as long.`,
    );
  }
}

async function measureNetwork(count: number): Promise<Measured> {
  const server = await startMeasuredServer();
  try {
    return await measureOn(server, count);
  } finally {
    await server.stop();
  }
}

async function measureOn(server: MeasuredServer, count: number): Promise<Measured> {
  const socketFolder = join(server.dataDir, 'postgres');
  const filled = await fillPoints(socketFolder, count);
  const path = `${server.url}/v1/organisations/${filled.slug}/pickup-points`;
  const idleMb = server.memory().node;
  const list = await timed(() => ask(path));
  const map = await timed(() => ask(addressOf(path, { bbox: filled.bbox, zoom: 6 })));
  const views = tour(filled);
  const ours: number[] = [];
  const sql: number[] = [];
  let most = 0;
  const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
  await client.connect();
  for (let round = 0; round < ROUNDS; round++) {
    for (const view of views) {
      const one = await timed(() => ask(addressOf(path, view)));
      const other = await timed(() => client.query({ name: 'box', text: BOX_SQL, values: boxValues(filled, view) }));
      most = Math.max(most, featuresIn(one.result));
      if (round === 0) continue;
      ours.push(one.ms);
      sql.push(other.ms);
    }
  }
  const unasked: number[] = [];
  for (const filters of FILTERS) unasked.push((await timed(() => ask(`${addressOf(path, { bbox: filled.bbox, zoom: 6 })}&${filters}`))).ms);
  const single: number[] = [];
  for (let number = 1; number <= count; number += Math.ceil(count / SINGLES)) {
    single.push((await timed(() => ask(`${server.url}/v1/pickup-points/ppt_${String(number).padStart(26, '0')}`))).ms);
  }
  const every: { ms: number; bytes: number }[] = [];
  for (let round = 0; round < EVERY_POINT_ROUNDS; round++) {
    const { ms, result } = await timed(() => everyPoint(client, filled));
    every.push({ ms, bytes: result });
  }
  await client.end();
  const busyMb = server.memory().node;
  return {
    count,
    isReal: filled.isReal,
    firstListMs: list.ms,
    firstMapMs: map.ms,
    firstBytes: gzipSync(list.result, { level: GZIP_LEVEL }).length + gzipSync(map.result, { level: GZIP_LEVEL }).length,
    ours,
    sql,
    unasked,
    most,
    single,
    everyPointMs: median(every.map(({ ms }) => ms)),
    everyPointBytes: every[0]?.bytes ?? 0,
    idleMb,
    busyMb,
  };
}

/** From far to near over the network, a few screens at each zoom. */
function tour({ bbox: [west, south, east, north] }: FilledPoints): View[] {
  const views: View[] = [];
  for (let zoom = 5; zoom <= 14; zoom++) {
    const degrees = 360 / (TILE * 2 ** zoom);
    for (const [x, y] of [
      [0.5, 0.5],
      [0.3, 0.6],
      [0.6, 0.3],
      [0.45, 0.45],
    ] as const) {
      const [longitude, latitude] = [west + (east - west) * x, south + (north - south) * y];
      const [halfWidth, halfHeight] = [(SCREEN.width / 2) * degrees, (SCREEN.height / 2) * degrees * Math.cos((latitude * Math.PI) / 180)];
      const bbox: Box = [
        longitude - halfWidth,
        Math.max(-90, latitude - halfHeight),
        longitude + halfWidth,
        Math.min(90, latitude + halfHeight),
      ];
      views.push({ bbox, zoom });
    }
  }
  return views;
}

/** What SQL can do about a screenful by itself: the places of the box, counted in the cells of a grid. */
const BOX_SQL = `
  select count(*)::int as count, avg(longitude) as longitude, avg(latitude) as latitude, min(id) as id
  from pickup_points
  where organisation_id = $1 and point(longitude, latitude) <@ box(point($2, $3), point($4, $5))
  group by floor(longitude / $6), floor(latitude / $6)
  limit ${SCREENFUL}`;

function boxValues({ organisationId }: FilledPoints, { bbox, zoom }: View): unknown[] {
  return [organisationId, ...bbox, (RADIUS * 360) / (TILE * 2 ** zoom)];
}

/** The least that a map could be made from without a server that clusters. */
async function everyPoint(client: Client, { organisationId }: FilledPoints): Promise<number> {
  const { rows } = await client.query<{ id: string; name: string; kind: string; longitude: number; latitude: number }>(
    'select id, name, kind, longitude, latitude from pickup_points where organisation_id = $1',
    [organisationId],
  );
  const features = rows.map(({ id, name, kind, longitude, latitude }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { name, kind },
  }));
  return gzipSync(JSON.stringify({ type: 'FeatureCollection', features })).length;
}

async function ask(address: string): Promise<string> {
  const reply = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
  if (!reply.ok) throw new Error(`${address} answered ${reply.status}`);
  return reply.text();
}

function featuresIn(reply: string): number {
  return (JSON.parse(reply) as { features: unknown[] }).features.length;
}

function addressOf(path: string, { bbox, zoom }: View): string {
  return `${path}?bbox=${bbox.map((degrees) => degrees.toFixed(5)).join(',')}&zoom=${zoom}`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function table(first: string, cells: readonly string[], isHead = true): void {
  console.log(`${first}${cells.join(' | ')} |${isHead ? `\n| --- |${' ---: |'.repeat(cells.length)}` : ''}`);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  await measurePoints(sizes.length > 0 ? sizes : SIZES);
}
