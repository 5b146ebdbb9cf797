import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDeps } from '../../create-deps.ts';
import { createTestServer, TEST_NOW, type TestServer } from '../../testing/test-server.ts';
import { addDistribution, addPoints, createNetworkScene, type NetworkScene } from './testing/network-scene.ts';

let server: TestServer;
let scene: NetworkScene;
let path: string;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set(TEST_NOW);
  scene = await createNetworkScene(server);
  path = `/v1/organisations/${scene.slug}/pickup-points`;
});

const cacheOf = async (of = path) => (await server.call('GET', of)).headers.get('Cache-Control');

describe('a reply about points', () => {
  test('is kept for half a minute, and never across the instant at which a window opens or closes or a collection ends', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    expect([await cacheOf(), await cacheOf(`/v1/pickup-points/${id}`)]).toEqual(['public, max-age=30', 'public, max-age=30']);
    await addDistribution(server, scene.associationId, id!, { opensAt: '2026-11-25T09:10:00.000Z', closesAt: '2026-11-25T09:20:00.000Z' });
    for (const instant of ['2026-11-25T09:10:00.000Z', '2026-11-25T09:20:00.000Z', '2026-11-28T11:00:00.000Z']) {
      const before = (milliseconds: number) => new Date(Date.parse(instant) - milliseconds).toISOString();
      const told: unknown[] = [];
      for (const left of [40_000, 12_400, 999]) {
        server.clock.set(before(left));
        told.push(await cacheOf(), await cacheOf(`/v1/pickup-points/${id}`));
      }
      expect(told).toEqual([
        'public, max-age=30',
        'public, max-age=30',
        'public, max-age=12',
        'public, max-age=12',
        'no-cache',
        'no-cache',
      ]);
    }
    server.clock.set('2026-11-28T11:00:00.000Z');
    expect(await cacheOf()).toBe('public, max-age=30');
  });

  test('is the same all through a minute, and is not sent again to who has it', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    for (const of of [path, `${path}?bbox=9,42,10,43&zoom=9`, `/v1/pickup-points/${id}`]) {
      server.clock.set('2026-11-25T09:00:01.000Z');
      const etag = (await server.call('GET', of)).headers.get('ETag') ?? '';
      server.clock.set('2026-11-25T09:00:59.000Z');
      const again = await server.call('GET', of, { headers: { 'If-None-Match': etag } });
      expect([again.status, again.body, again.headers.get('ETag')]).toEqual([304, null, etag]);
      server.clock.set('2026-11-25T09:01:00.000Z');
      expect((await server.call('GET', of, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    }
  });

  test('changes its tag when a window closes within the minute', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    await addDistribution(server, scene.associationId, id!, { closesAt: '2026-11-25T09:00:30.000Z' });
    const etag = (await server.call('GET', path)).headers.get('ETag') ?? '';
    server.clock.set('2026-11-25T09:00:30.000Z');
    expect((await server.call('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  test('is compressed when it is large, and may be read by any website', async () => {
    await addPoints(
      server,
      scene.associationId,
      Array.from({ length: 30 }, (_, index) => ({ name: `Place ${index}` })),
    );
    const zipped = await server.app.request(path, { headers: { 'Accept-Encoding': 'gzip', Origin: 'https://asso.example' } });
    const bytes = Buffer.from(await zipped.arrayBuffer());
    const plain = await server.app.request(path);
    expect(zipped.headers.get('Content-Encoding')).toBe('gzip');
    expect([zipped.headers.get('Vary'), zipped.headers.get('Access-Control-Allow-Origin')]).toEqual(['Accept-Encoding', '*']);
    expect(gunzipSync(bytes).toString()).toBe(await plain.text());
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    // The same things are told, not by the same bytes.
    expect(plain.headers.get('ETag')).toMatch(/^W\/"[\w-]{22}"$/);
    expect(plain.headers.get('ETag')).toBe(zipped.headers.get('ETag'));
    const small = await server.app.request(`${path}?limit=1`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(small.headers.get('Content-Encoding')).toBeNull();
  });
});

test('A point that another server on the same database makes is there within a blink', async () => {
  await server.call('GET', path);
  const other = await createDeps(server.database, { config: server.deps.config, clock: server.clock, logger: server.deps.logger });
  const told = new Promise<void>((resolve) => server.deps.changes.subscribe((change) => change.kind === 'network' && resolve()));
  await addPoints({ ...server, deps: other }, scene.associationId, [{ name: 'Là-bas' }]);
  await told;
  expect((await server.call('GET', path)).body.total).toBe(1);
  await other.close();
});
