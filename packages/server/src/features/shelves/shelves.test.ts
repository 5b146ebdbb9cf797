import { createCagette } from '@cagette/sdk';
import type { StockEvent } from '@cagette/sdk/contract/shelf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDeps, type OpenDeps } from '../../create-deps.ts';
import { changeWindow } from '../distributions/distributions.service.ts';
import { listen } from '../../testing/listen.ts';
import { createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  scene = await createScene(server, { offers: [{ declaredStock: 10 }, { stockMode: 'unlimited', declaredStock: null }] });
});

const shelfPath = () => `/v1/distributions/${scene.distributionId}/shelf`;
const left = (body: { products: { offers: { id: string; available: number | null }[] }[] }, index: number) =>
  body.products.flatMap((product) => product.offers).find((offer) => offer.id === scene.offerIds[index])?.available;

describe('a shelf', () => {
  test('shows products with prices, what is left, and who sells', async () => {
    const { body, headers } = await server.call('GET', shelfPath());
    expect(body.farms).toMatchObject([{ slug: scene.slug, address: { city: 'Aléria' } }]);
    expect(body.products[0].offers[0]).toMatchObject({ priceCents: 1190, vatRateBp: 550, contentQuantity: 500 });
    expect([left(body, 0), left(body, 1)]).toEqual([10, null]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('answers 304 to who has it, until something is ordered', async () => {
    const etag = (await server.call('GET', shelfPath())).headers.get('etag') ?? '';
    expect((await server.call('GET', shelfPath(), { headers: { 'If-None-Match': etag.replace('W/', '') } })).status).toBe(304);
    await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 4 }]));
    const reply = await server.call('GET', shelfPath(), { headers: { 'If-None-Match': etag } });
    expect(reply.status).toBe(200);
    expect(left(reply.body, 0)).toBe(6);
  });

  test('travels compressed to who can read that', async () => {
    const reply = await server.app.request(shelfPath(), { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    const text = await new Response(reply.body?.pipeThrough(new DecompressionStream('gzip'))).text();
    expect(JSON.parse(text).distribution.id).toBe(scene.distributionId);
  });

  test('is read from the database once for many readers after a change', async () => {
    server.deps.changes.publish({ kind: 'catalogue' });
    const bytes = await Promise.all(Array.from({ length: 50 }, () => server.deps.shelves.bytes(scene.distributionId)));
    expect(new Set(bytes).size).toBe(1);
  });

  test('leaves out what was withdrawn', async () => {
    await server.deps.db
      .updateTable('offers')
      .set({ withdrawnAt: '2026-11-25T08:00:00.000Z' })
      .where('id', '=', scene.offerIds[0]!)
      .execute();
    server.deps.changes.publish({ kind: 'catalogue' });
    expect(left((await server.call('GET', shelfPath())).body, 0)).toBeUndefined();
  });
});

describe('stock per distribution', () => {
  test('is counted for each distribution apart', async () => {
    scene = await createScene(server, { offers: [{ stockMode: 'perDistribution', declaredStock: 5 }] });
    await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 2 }]));
    expect(left((await server.call('GET', shelfPath())).body, 0)).toBe(3);
    const { createDistribution } = await import('../distributions/distributions.service.ts');
    const instants = {
      opensAt: '2026-11-24T17:00:00.000Z',
      closesAt: '2026-12-04T11:00:00.000Z',
      startsAt: '2026-12-05T07:00:00.000Z',
      endsAt: '2026-12-05T11:00:00.000Z',
    };
    const next = await createDistribution(server.deps, {
      organisationId: scene.farmId,
      pickupPointId: scene.pickupPointId,
      ...instants,
      participations: [{ catalogueId: scene.catalogueId }],
    });
    expect(left((await server.call('GET', `/v1/distributions/${next}/shelf`)).body, 0)).toBe(5);
  });
});

describe('watching a shelf', () => {
  let http: Awaited<ReturnType<typeof listen>>;
  let stop: AbortController;
  beforeEach(async () => {
    http = await listen(server);
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await http.close();
  });
  const watch = () =>
    createCagette({ baseUrl: http.url }).shelves.watch(scene.distributionId, { signal: stop.signal })[Symbol.asyncIterator]();
  const next = async (events: AsyncIterator<StockEvent>) => (await events.next()).value as StockEvent;
  const order = async (quantity: number, email = 'ghjulia@example.org') =>
    place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity }], { customer: { name: 'G', email } }));

  test('tells first what is left, then every change, of orders at once the last', async () => {
    const events = watch();
    expect(await next(events)).toEqual({ type: 'stock', offers: [{ offerId: scene.offerIds[0], available: 10 }] });
    await Promise.all([order(1, 'a@example.org'), order(2, 'b@example.org')]);
    const change = await next(events);
    expect(change).toEqual({ type: 'stock', offers: [{ offerId: scene.offerIds[0], available: 7 }] });
  });

  test('tells a window that changed', async () => {
    const events = watch();
    await next(events);
    await changeWindow(server.deps, scene.distributionId, { opensAt: '2026-11-24T17:00:00.000Z', closesAt: '2026-11-26T11:00:00.000Z' });
    expect(await next(events)).toMatchObject({
      type: 'window',
      closesAt: '2026-11-26T11:00:00.000Z',
      participations: [{ closesAt: '2026-11-26T11:00:00.000Z' }],
    });
  });

  test('resumes after the last event that was seen', async () => {
    const events = watch();
    await next(events);
    await order(1);
    await next(events);
    const path = `${http.url}/v1/distributions/${scene.distributionId}/events`;
    const ids = await idsOf(path, {}, 1);
    await order(1);
    await next(events);
    const missed = await idsOf(path, { 'Last-Event-ID': ids[0]?.id ?? '' }, 1);
    expect(missed).toMatchObject([{ event: 'stock', data: { offers: [{ available: 8 }] } }]);
    expect(await idsOf(path, { 'Last-Event-ID': 'before-1' }, 1)).toMatchObject([{ event: 'shelf' }]);
  });

  test('hears of orders that another server on the same database takes', async () => {
    const events = watch();
    await next(events);
    const other = await otherServer();
    other.changes.publish({ kind: 'stock', offerIds: [scene.offerIds[0]!] });
    expect(await next(events)).toMatchObject({ type: 'stock', offers: [{ available: 10 }] });
    await other.close();
  });

  async function otherServer(): Promise<OpenDeps> {
    const { config, clock, logger } = server.deps;
    return createDeps(server.database, { config, clock, logger });
  }
});

async function idsOf(
  path: string,
  headers: Record<string, string>,
  count: number,
): Promise<{ id: string; event: string; data: unknown }[]> {
  const abort = new AbortController();
  const reply = await fetch(path, { headers, signal: abort.signal });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const found: { id: string; event: string; data: unknown }[] = [];
  while (found.length < count) {
    text += (await reader.read()).value ?? '';
    found.length = 0;
    for (const block of text.split('\n\n').slice(0, -1)) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('data')) found.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) });
    }
  }
  abort.abort();
  return found;
}
