import type { Server } from 'node:http';
import { createCagette, isApiError, type Cagette, type OrderRequest, type StockEvent } from '@cagette/sdk';
import { contractValidator } from '@cagette/sdk/validator';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSnippetRunner } from '../../sdk/src/testing/run-snippet.ts';
import { createScene, type Scene } from './testing/scene.ts';
import { createTestServer, type TestServer } from './testing/test-server.ts';

const SLUG = 'ferme-petra-bianca';
const MS_PER_DAY = 86_400_000;
const snippets = createSnippetRunner();
let server: TestServer;
let scene: Scene;
let baseUrl: string;
let cagette: Cagette;
let listener: ReturnType<typeof serve>;

/** The snippets ask the machine's own clock whether orders are open, so the server stands at the present. */
beforeAll(async () => {
  const now = Date.now();
  const day = (days: number) => new Date(now + days * MS_PER_DAY).toISOString();
  server = await createTestServer({ now: day(0) });
  scene = await createScene(server, {
    farm: { slug: SLUG },
    offers: [{ declaredStock: 40 }],
    distribution: { opensAt: day(-1), closesAt: day(1), startsAt: day(2), endsAt: day(3) },
  });
  baseUrl = await new Promise((resolve) => {
    listener = serve({ fetch: server.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}`));
  });
  cagette = createCagette({ baseUrl, validator: contractValidator });
});
afterAll(async () => {
  snippets.close();
  (listener as Server).closeAllConnections();
  listener.close();
  await server.close();
});

const start = (heading: string) => snippets.start(heading, { baseUrl, key: 'sk_none', distributionId: scene.distributionId });

async function readers(count: number): Promise<void> {
  const log = server.deps.stockHub.logOf(scene.distributionId);
  while (log.readers !== count) await new Promise(setImmediate);
}

async function wish(quantity: number, email: string): Promise<OrderRequest> {
  const lines = [{ offerId: scene.offerIds[0] ?? '', quantity }];
  const quote = await cagette.quotes.create({ distributionId: scene.distributionId, lines });
  const customer = { name: 'Petru Leca', email };
  return { distributionId: scene.distributionId, lines, customer, termsAccepted: true, expectedTotalCents: quote.totalCents };
}

describe('The SDK, checking every reply, on the real server', () => {
  test('reads the farm, its distributions and a shelf', async () => {
    expect((await cagette.organisations.get(SLUG)).slug).toBe(SLUG);
    const ids: string[] = [];
    for await (const { id } of cagette.distributions.list(SLUG, { limit: 1 })) ids.push(id);
    expect(ids).toEqual([scene.distributionId]);
    expect((await cagette.shelves.get(scene.distributionId)).products).toHaveLength(1);
  });

  test('places, reads, changes and cancels an order by its token', async () => {
    const { order, token } = await cagette.orders.place(await wish(2, 'petru@example.org'));
    if (order === null || token === null) throw new Error('The order is somebody else’s');
    expect((await cagette.orders.get(order.id, { token })).totalCents).toBe(2380);
    const { lines, expectedTotalCents } = await wish(3, 'petru@example.org');
    expect((await cagette.orders.change(order.id, { lines, expectedTotalCents }, { token })).totalCents).toBe(3570);
    expect((await cagette.orders.cancel(order.id, { token })).state).toBe('cancelled');
    await expect(cagette.orders.get(order.id)).rejects.toMatchObject({ code: 'auth.required' });
  });

  test('gives one order for one key', async () => {
    const request = await wish(1, 'twice@example.org');
    const [first, second] = await Promise.all([
      cagette.orders.place(request, { idempotencyKey: 'one-intent' }),
      cagette.orders.place(request, { idempotencyKey: 'one-intent' }),
    ]);
    expect(second.order?.id).toBe(first.order?.id);
    expect((await cagette.shelves.get(scene.distributionId)).products[0]?.offers[0]?.available).toBe(39);
  });

  test('names its refusals', async () => {
    await expect(cagette.organisations.get('nobody')).rejects.toMatchObject({ code: 'organisation.notFound', status: 404 });
    const error: unknown = await cagette.quotes.create({ distributionId: 'dst', lines: [] }).catch((reason: unknown) => reason);
    if (!isApiError(error, 'validation.failed')) throw error;
    expect(error.params.issues.map(({ path }) => path)).toEqual(['distributionId', 'lines']);
    expect(error.requestId).toMatch(/\w/);
  });

  test('hears of an order and leaves when told', async () => {
    const leaving = new AbortController();
    const events: StockEvent[] = [];
    const watching = (async () => {
      for await (const event of cagette.shelves.watch(scene.distributionId, { signal: leaving.signal })) {
        events.push(event);
        if (events.length === 1) await cagette.orders.place(await wish(1, 'heard@example.org'));
        else leaving.abort();
      }
    })();
    await watching;
    expect(events).toEqual([39, 38].map((available) => ({ type: 'stock', offers: [{ offerId: scene.offerIds[0], available }] })));
    await readers(0);
  });
});

describe('The SDK’s README, on the real server', () => {
  test('«List and order» places an order', async () => {
    const { code, output } = await start('List and order').ended;
    expect(output).toMatch(/^\w{3}-\w{3}: 1190 cents kept\n$/);
    expect(code).toBe(0);
  });

  test('«Watch the stock» tells what is left', async () => {
    const { code, output } = await start('Watch the stock').ended;
    expect(output).toBe(`${scene.offerIds[0]}: 37 left\n`);
    expect(code).toBe(0);
  });

  test('«Handle a shortage» takes what is left', async () => {
    const { code, output } = await start('Handle a shortage').ended;
    expect(output).toBe('Only 37 left: taking those\n');
    expect(code).toBe(0);
  });
});
