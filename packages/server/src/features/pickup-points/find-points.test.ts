import { gzipSync } from 'node:zlib';
import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import { PickupPoints, type PointProperties } from '@cagette/sdk/contract/pickup-points';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEST_NOW } from '../../testing/test-server.ts';
import { allPages, finderOf } from './testing/finder-of.ts';
import { distributionRow, generatedRows, pointRow } from './testing/generated-network.ts';

/** The haversine formula, independent of the one that is used. */
function metresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h = Math.sin(rad(b[1] - a[1]) / 2) ** 2 + Math.cos(rad(a[1])) * Math.cos(rad(b[1])) * Math.sin(rad(b[0] - a[0]) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Of a map at zoom 0. */
const DEGREE_PIXELS = 256 / 360;
/** Across a cluster: twice the radius of 60 of its own zoom, and of all closer ones, each half as wide, and once more for two that are shown as one. */
const MOST_PIXELS = 290;

const rows = generatedRows(700, { placeless: true });
const { find, clock } = finderOf(rows);
const place = fc.record({ longitude: fc.integer({ min: -1800, max: 1800 }), latitude: fc.integer({ min: -900, max: 900 }) });
const asText = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  longitude: (longitude / 10).toFixed(1),
  latitude: (latitude / 10).toFixed(1),
});

describe('a list', () => {
  test.each([
    { filters: {} },
    { filters: { weekdays: '6' } },
    { filters: { open: '1' } },
    { filters: { kinds: 'market,shop', wheelchair: 'true' } },
    { filters: { bbox: '8,47,12,52' } },
    { filters: { latitude: '48.1', longitude: '11.5' } },
    { filters: { latitude: '48.1', longitude: '11.5', bbox: '8,47,12,52' } },
  ])('by pages of seven is the list by pages of a hundred, each point once: $filters', async ({ filters }) => {
    const seven = await allPages(find, { ...filters, limit: '7' });
    expect(seven).toEqual(await allPages(find, { ...filters, limit: '100' }));
    expect(new Set(seven).size).toBe(seven.length);
    expect(seven).toHaveLength((await find(filters)).total);
  });

  test('has who takes orders first, by closing; then who will, by opening; then the others, by name', async () => {
    const ids = await allPages(find, { limit: '100' });
    const byId = new Map(rows.points.map((point) => [point.id, point]));
    const keys = ids.map((id) => {
      const own = rows.distributions.find((distribution) => distribution.pickupPointId === id);
      const now = clock.now().toISOString();
      if (own && own.opensAt <= now && now < own.closesAt) return `0 ${own.closesAt}`;
      return own && now < own.opensAt ? `1 ${own.opensAt}` : `2 ${byId.get(id)?.name}`;
    });
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(keys.map((key) => key[0])).size).toBe(3);
  });

  test('goes on after a point that was taken away', async () => {
    const points = ['A', 'B', 'C'].map((name) => pointRow({ name }));
    const page = await finderOf({ ...rows, points, distributions: [] }).find({ limit: '2' });
    const { find: without } = finderOf({ ...rows, points: points.slice(0, 1).concat(points.slice(2)), distributions: [] });
    const next = await without({ limit: '2', cursor: page.nextCursor ?? '' });
    expect(next.features.map(({ properties }) => !properties.cluster && properties.name)).toEqual(['C']);
  });

  test('sorts names as a French reader looks for them', async () => {
    const points = ['Zonza', 'Île-Rousse', 'école', 'Aléria', 'Ecole 2'].map((name) => pointRow({ name }));
    const { features } = await finderOf({ ...rows, points, distributions: [] }).find();
    const names = features.map(({ properties }) => !properties.cluster && properties.name);
    expect(names).toEqual(['Aléria', 'école', 'Ecole 2', 'Île-Rousse', 'Zonza']);
  });
});

describe('nearness', () => {
  test('is that of the great circle, wherever one stands; points without coordinates are last', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 40 }), async (here, limit) => {
        const { features } = await find({ ...asText(here), limit: String(limit) });
        const from = [here.longitude / 10, here.latitude / 10] as const;
        const shown = features.flatMap(({ properties }) => (properties.cluster ? [] : [properties.metres ?? Number.NaN]));
        const measured = rows.points
          .flatMap(({ longitude, latitude }) =>
            longitude === null || latitude === null ? [] : [metresBetween(from, [longitude, latitude])],
          )
          .toSorted((a, b) => a - b)
          .slice(0, limit);
        expect(shown).toHaveLength(measured.length);
        for (const [index, metres] of shown.entries()) expect(Math.abs(metres - (measured[index] ?? 0))).toBeLessThan(25);
      }),
      { numRuns: 60 },
    );
  });

  test('of many points at one place goes by name, page after page', async () => {
    const points = Array.from({ length: 50 }, (_, index) => pointRow({ name: `Étal ${index + 10}` }));
    const { find: findSame } = finderOf({ ...rows, points, distributions: [] });
    const ids = await allPages(findSame, { latitude: '42', longitude: '9', limit: '7' });
    expect(ids).toEqual(points.map(({ id }) => id));
  });
});

describe('a map', () => {
  test('shows every point once at every zoom, in a cluster or by itself, and clusters count who takes orders', async () => {
    const located = rows.points.filter(({ latitude }) => latitude !== null).length;
    const open = (await find({ open: 'true', bbox: '-180,-90,180,90' })).total;
    for (let zoom = 0; zoom <= 20; zoom++) {
      const { features, total } = await find({ bbox: '-180,-90,180,90', zoom: String(zoom) });
      const singles = features.flatMap(({ properties }) => (properties.cluster ? [] : [properties]));
      const clusters = features.flatMap(({ properties }) => (properties.cluster ? [properties] : []));
      expect([total, clusters.reduce((sum, { count }) => sum + count, singles.length)]).toEqual([located, located]);
      const now = clock.now().toISOString();
      const openSingles = singles.filter(({ next }) => next && next.opensAt <= now && now < next.closesAt).length;
      expect(clusters.reduce((sum, cluster) => sum + cluster.open, openSingles)).toBe(open);
      expect(features.length).toBeLessThanOrEqual(150);
    }
  });

  test('lowers the zoom until it is no more than a screenful, and says so', async () => {
    const reply = await find({ bbox: '-180,-90,180,90', zoom: '20' });
    expect(reply.zoom).toBeLessThan(20);
    expect(reply.features.length).toBeGreaterThan(50);
    expect((await find({ bbox: '9,48,9.001,48.001', zoom: '20' })).zoom).toBe(20);
  });

  test('of a cluster’s box holds all of its points, and at its expansion zoom more than one thing', async () => {
    const { features } = await find({ bbox: '-180,-90,180,90', zoom: '4' });
    for (const { properties } of features) {
      if (!properties.cluster) continue;
      const bbox = properties.bbox.join(',');
      expect((await find({ bbox })).total).toBeGreaterThanOrEqual(properties.count);
      const closer = await find({ bbox, zoom: String(properties.expansionZoom) });
      expect(closer.features.length).toBeGreaterThan(1);
    }
  });

  test('across the antimeridian is the map of both sides', async () => {
    const points = [179.9, -179.9, 180, -180, 0, 178, -178].map((longitude, index) =>
      pointRow({ name: `P${index}`, longitude, latitude: -17 + index / 10 }),
    );
    const { find: findFar } = finderOf({ ...rows, points, distributions: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1700, max: 1800 }),
        fc.integer({ min: -1800, max: -1700 }),
        fc.integer({ min: 0, max: 20 }),
        async (west, east, zoom) => {
          const [w, e] = [west / 10, east / 10];
          for (const query of [{}, { zoom: String(zoom) }]) {
            const across = await findFar({ bbox: `${w},-30,${e},30`, ...query });
            const eastern = await findFar({ bbox: `${w},-30,180,30`, ...query });
            const western = await findFar({ bbox: `-180,-30,${e},30`, ...query });
            const both = [...eastern.features, ...western.features];
            expect(across.total).toBe(eastern.total + western.total);
            expect(new Set(across.features.map((one) => JSON.stringify(one)))).toEqual(new Set(both.map((one) => JSON.stringify(one))));
          }
        },
      ),
      { numRuns: 60 },
    );
    expect((await findFar()).bbox).toEqual([0, -17, -178, -16.4]);
  });

  test('counts what lies in any box, edges included', async () => {
    const edge = fc.integer({ min: 40, max: 180 });
    await fc.assert(
      fc.asyncProperty(edge, edge, edge, edge, async (west, east, one, other) => {
        const [w, s, e, n] = [west / 10, 40 + Math.min(one, other) / 10, east / 10, 40 + Math.max(one, other) / 10];
        const inside = rows.points.filter(
          ({ longitude, latitude }) =>
            longitude !== null &&
            latitude !== null &&
            latitude >= s &&
            latitude <= n &&
            (w <= e ? longitude >= w && longitude <= e : longitude >= w || longitude <= e),
        );
        expect((await find({ bbox: [w, s, e, n].join(',') })).total).toBe(inside.length);
      }),
    );
  });

  test('of poles and of the whole world turned inside out is no fault', async () => {
    const points = [pointRow({ name: 'Nord', latitude: 90, longitude: 0 }), pointRow({ name: 'Sud', latitude: -90, longitude: 180 })];
    const { find: findPoles } = finderOf({ ...rows, points, distributions: [] });
    expect((await findPoles({ bbox: '-180,-90,180,90', zoom: '20' })).features).toHaveLength(2);
    expect((await findPoles({ bbox: '180,-90,-180,90' })).total).toBe(1);
    expect(PickupPoints.parse(await findPoles({ latitude: '90', longitude: '-180' })).features).toHaveLength(2);
  });
});

describe('filters', () => {
  test('hold together, and those of a moment move with it', async () => {
    const [early, late] = [pointRow({ name: 'Tôt' }), pointRow({ name: 'Tard' })];
    const distributions = [
      distributionRow(early.id, { closesAt: '2026-11-25T10:00:00.000Z' }),
      distributionRow(late.id, { opensAt: '2026-11-25T11:00:00.000Z', farms: [{ slug: 'ferme-2', name: 'Ferme 2' }] }),
    ];
    const { find: findNow, clock: own } = finderOf({ ...rows, points: [early, late], distributions });
    const names = async (query: Record<string, string>) =>
      (await findNow(query)).features.map(({ properties }) => !properties.cluster && properties.name);
    expect([await names({ open: '1' }), await names({ open: '1', farm: 'ferme-2' })]).toEqual([['Tôt'], []]);
    own.set('2026-11-25T10:30:00.000Z');
    expect([await names({ open: '1' }), await names({ open: '0' })]).toEqual([[], ['Tard', 'Tôt']]);
    own.set('2026-11-25T11:00:00.000Z');
    expect([await names({ open: '1' }), await names({ farm: 'ferme-2', open: '1' })]).toEqual([['Tard'], ['Tard']]);
  });

  test('name the farms and kinds that there are, at most a hundred farms', async () => {
    expect((await find({ kinds: 'station' })).kinds).toHaveLength(6);
    const points = Array.from({ length: 150 }, () => pointRow());
    const distributions = points.map(({ id }, index) =>
      distributionRow(id, { farms: [{ slug: `ferme-${index}`, name: `Ferme ${index}` }] }),
    );
    const reply = await finderOf({ ...rows, points, distributions }).find();
    expect(reply.farms).toHaveLength(100);
  });
});

describe('a map of those that fit some filters, more than are clustered by themselves', () => {
  const many = generatedRows(4000, { placeless: true });
  const { find: findMany } = finderOf(many);
  const someOf = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }).map(String), { nil: undefined });
  const large: Record<string, string>[] = [{ kinds: 'market' }, { kinds: 'market,shop' }, { wheelchair: 'true' }, { weekdays: '6' }];
  const flag = fc.option(fc.constant('true'), { nil: undefined });
  const filters = fc
    .record({ kinds: someOf(pickupPointKinds), weekdays: someOf([1, 2, 3, 4, 5, 6, 7]), wheelchair: flag, open: flag })
    .map(
      (chosen): Record<string, string> =>
        Object.fromEntries(Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, value]] : []))),
    );
  const standsFor = ({ features }: PickupPoints) =>
    features.map(({ properties }) =>
      properties.cluster ? { count: properties.count, open: properties.open } : { count: 1, open: Number(isOpenAt(properties)) },
    );
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const isOpenAt = ({ next }: PointProperties) => next !== null && next.opensAt <= NOW && NOW < next.closesAt;
  const NOW = new Date(TEST_NOW).toISOString();

  test('shows each of them once in the whole world, at every zoom, and nothing that stands for none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...large), filters), fc.integer({ min: 0, max: 20 }), async (chosen, zoom) => {
        const world = await findMany({ ...chosen, bbox: '-180,-90,180,90', zoom: String(zoom) });
        const shown = standsFor(world);
        const fitting = await allPages(findMany, { ...chosen, bbox: '-180,-90,180,90', limit: '100' });
        const open = await findMany({ ...chosen, open: 'true', bbox: '-180,-90,180,90' });
        expect([world.total, sum(shown.map(({ count }) => count)), sum(shown.map((one) => one.open))]).toEqual([
          fitting.length,
          fitting.length,
          open.total,
        ]);
        expect(shown.every(({ count }) => count > 0)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(150);
        const ids = new Set(fitting);
        for (const { properties } of world.features) expect(properties.cluster ? properties.count > 1 : ids.has(properties.id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(large)('is the same whichever box is asked, those of two halves are those of the world: $#', async (chosen) => {
    const texts = (features: PickupPoints['features']) => features.map((one) => JSON.stringify(one)).toSorted();
    for (const zoom of [5, 6]) {
      const of = async (bbox: string) => findMany({ ...chosen, bbox, zoom: String(zoom) });
      const world = await of('-180,-90,180,90');
      for (const { geometry } of world.features) {
        for (const aside of [-35, -21, -7, 7, 21, 35]) {
          const edge = ((geometry?.coordinates[0] ?? 0) + (aside + 0.123) / (2 ** zoom * DEGREE_PIXELS)).toFixed(7);
          const [west, east] = [await of(`-180,-90,${edge},90`), await of(`${edge},-90,180,90`)];
          expect([world.zoom, west.zoom, east.zoom]).toEqual([zoom, zoom, zoom]);
          expect(texts([...west.features, ...east.features])).toEqual(texts(world.features));
        }
      }
    }
  });

  test('has clusters whose box holds their points, and another map at the zoom at which they fall apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...large), filters), fc.integer({ min: 0, max: 6 }), async (chosen, zoom) => {
        const { features, zoom: used } = await findMany({ ...chosen, bbox: '-180,-90,180,90', zoom: String(zoom) });
        for (const { properties, geometry } of features.slice(0, 10)) {
          if (!properties.cluster) continue;
          const [west, south, east, north] = properties.bbox;
          expect((await findMany({ ...chosen, bbox: properties.bbox.join(',') })).total).toBeGreaterThanOrEqual(properties.count);
          const [longitude = 0, latitude = 0] = geometry?.coordinates ?? [];
          expect([longitude >= west, latitude >= south, longitude <= east, latitude <= north]).toEqual([true, true, true, true]);
          expect((east - west) * DEGREE_PIXELS * 2 ** (used ?? 0)).toBeLessThan(MOST_PIXELS);
          expect(properties.expansionZoom).toBeGreaterThan(used ?? 0);
          const around = [west - 0.5, south - 0.5, east + 0.5, north + 0.5].join(',');
          const closer = await findMany({ ...chosen, bbox: around, zoom: String(properties.expansionZoom) });
          expect(closer.features.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has no marker of 44 pixels that hides another’s middle', async () => {
    for (const zoom of [4, 5, 6]) {
      const { features } = await findMany({ kinds: 'market,shop', bbox: '-180,-90,180,90', zoom: String(zoom) });
      const places = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
      const pixels = (degrees: number) => (degrees / 360) * 256 * 2 ** zoom;
      for (const [at, [longitude = 0, latitude = 0]] of places.entries()) {
        for (const [east = 0, north = 0] of places.slice(at + 1)) {
          const stretch = 1 / Math.cos((latitude * Math.PI) / 180);
          expect(Math.hypot(pixels(east - longitude), pixels(north - latitude) * stretch)).toBeGreaterThan(22);
        }
      }
    }
  });
});

test('The first answer of a network of 24,000 points, its list and its map, weighs less than 20 kB', { timeout: 60_000 }, async () => {
  const { find: findMany } = finderOf(generatedRows(24_000));
  const list = await findMany();
  const box = list.bbox?.join(',') ?? '';
  let map = 0;
  for (const zoom of ['4', '6', '8', '20']) map = Math.max(map, gzipSync(JSON.stringify(await findMany({ bbox: box, zoom }))).length);
  expect(list.total).toBe(24_000);
  expect(gzipSync(JSON.stringify(list)).length + map).toBeLessThan(20_000);
});
