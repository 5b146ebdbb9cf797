import type { Feature, FeatureCollection, Point } from 'geojson';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCagette, isApiError, type Cagette, type PointFeature } from './index.ts';
import { startContractServer, type ContractServer } from './testing/contract-server.ts';
import { SLUG, testId } from './testing/farm.ts';
import { points } from './testing/points.ts';
import { contractValidator } from './validator.ts';

let server: ContractServer;
let cagette: Cagette;

beforeAll(async () => {
  server = await startContractServer({ jars: 1 });
});
afterAll(async () => server.close());
beforeEach(() => {
  server.reset();
  cagette = createCagette({ baseUrl: server.baseUrl, validator: contractValidator });
});

const asked = () => server.requests.map(({ url }) => Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'wire')));

describe('Pickup points', () => {
  test('are listed over all pages, each fetched when it is needed', async () => {
    const found: PointFeature[] = [];
    const list = cagette.pickupPoints.list(SLUG, { limit: 2 });
    expect(server.requests).toHaveLength(0);
    for await (const point of list) found.push(point);
    expect(found).toEqual(points);
    expect(asked()).toEqual([{ limit: '2' }, { limit: '2', cursor: '2' }]);
  });

  test('are filtered as the address of the endpoint says it; filters of nothing are none', async () => {
    const bbox: [number, number, number, number] = [170, -20, -170, 0];
    const filters = { weekdays: [3, 6], kinds: ['market', 'farm'], farm: SLUG, open: true, wheelchair: true, bbox } as const;
    await cagette.pickupPoints.list(SLUG, { ...filters, bbox }).page();
    await cagette.pickupPoints.list(SLUG, { weekdays: [], kinds: [], open: false, wheelchair: false }).page({ cursor: '2' });
    expect(asked()).toEqual([
      { weekdays: '3,6', kinds: 'market,farm', farm: SLUG, open: 'true', wheelchair: 'true', bbox: '170,-20,-170,0' },
      { cursor: '2' },
    ]);
  });

  test('near a place say how far they are', async () => {
    const { features, total } = await cagette.pickupPoints.near(SLUG, { latitude: 42.1, longitude: 9.5 }, { limit: 1 }).page();
    expect([total, features.map(({ properties }) => properties.metres)]).toEqual([3, [0]]);
    expect(asked()).toEqual([{ latitude: '42.1', longitude: '9.5', limit: '1' }]);
  });

  test('on a map are points and clusters', async () => {
    const { features, zoom } = await cagette.pickupPoints.onMap(SLUG, { bbox: [8, 41, 10, 43], zoom: 6 }, { open: true });
    expect([zoom, features[0]?.properties]).toMatchObject([6, { cluster: true, count: 3 }]);
    expect(asked()).toEqual([{ bbox: '8,41,10,43', zoom: '6', open: 'true' }]);
  });

  test('come one by one with their distributions', async () => {
    const point = await cagette.pickupPoints.get(testId('pickupPoint', 1));
    expect([point.properties.name, point.distributions.length]).toEqual(['Place 1', 3]);
    const missing = await cagette.pickupPoints.get(testId('pickupPoint', 9)).catch((error: unknown) => error);
    expect(isApiError(missing, 'pickupPoint.notFound')).toBe(true);
  });

  test('are GeoJSON to whoever takes GeoJSON', async () => {
    // What is tested is that these compile: the types of @types/geojson are what map libraries ask for.
    const onMap: FeatureCollection<Point | null> = await cagette.pickupPoints.onMap(SLUG, { bbox: [8, 41, 10, 43], zoom: 6 });
    const page: FeatureCollection<Point | null> = await cagette.pickupPoints.list(SLUG).page();
    const one: Feature<Point | null> = await cagette.pickupPoints.get(testId('pickupPoint', 1));
    expect([onMap.type, page.type, one.type]).toEqual(['FeatureCollection', 'FeatureCollection', 'Feature']);
    expect(one.geometry?.coordinates).toEqual([8.7386, 42.1]);
  });
});
