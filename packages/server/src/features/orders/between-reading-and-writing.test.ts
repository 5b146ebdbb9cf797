import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { createTestServer, TEST_NOW, type TestServer } from '../../testing/test-server.ts';

/** What the database checks once more while it writes, because what was read a moment before may no longer be so. */
let server: TestServer;
let scene: Scene;
let slotId: string;
let held: { order: { id: string; totalCents: number; updatedAt: string }; token: string };
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  const slots = [{ startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z', capacity: 2 }];
  scene = await createScene(server, { distribution: { slots } });
  slotId = (await server.call('GET', `/v1/distributions/${scene.distributionId}/shelf`)).body.distribution.slots[0].id;
  held = (await place(server, await body('ghjulia@example.org'))).body;
});

const PIECES = 2;
const STOCK_LEFT = 8;
const lines = (quantity: number) => [{ offerId: scene.offerIds[0]!, quantity }];
const body = (email: string) => orderBody(server, scene, lines(PIECES), { customer: { name: 'Anto', email }, slotId });

interface Answer {
  readonly status: number;
  readonly body: { code?: string; order?: { id: string } | null };
}

async function send(
  deps: Deps,
  method: string,
  path: string,
  options: { body?: unknown; headers: Record<string, string> },
): Promise<Answer> {
  const reply = await createApp(deps).request(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...options.headers },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  return { status: reply.status, body: (await reply.json()) as Answer['body'] };
}

const bearer = () => ({ Authorization: `Bearer ${held.token}` });
const writes: readonly (readonly [name: string, run: (deps: Deps, key?: string) => Promise<Answer>])[] = [
  [
    'an order',
    async (deps, key = crypto.randomUUID()) =>
      send(deps, 'POST', '/v1/orders', { body: await body('anto@example.org'), headers: { 'Idempotency-Key': key } }),
  ],
  [
    'a change',
    (deps) =>
      send(deps, 'PUT', `/v1/orders/${held.order.id}`, {
        body: { lines: lines(PIECES + 1), expectedTotalCents: (held.order.totalCents / PIECES) * (PIECES + 1) },
        headers: bearer(),
      }),
  ],
  ['a cancellation', (deps) => send(deps, 'DELETE', `/v1/orders/${held.order.id}`, { headers: bearer() })],
];
const [placing, changing, cancelling] = writes as [(typeof writes)[0], (typeof writes)[0], (typeof writes)[0]];

/** Collaborators whose writes come after something else has happened in the database, which nobody was told of. */
function after(statement: () => ReturnType<typeof sql>): Deps {
  return {
    ...server.deps,
    async writeTogether(statements) {
      await statement().execute(server.deps.db);
      return server.deps.writeTogether(statements);
    },
  };
}

const both = (change: ReturnType<typeof sql>) => sql`
  with p as (update participations set ${change} where distribution_id = ${scene.distributionId})
  update distributions set ${change} where id = ${scene.distributionId}`;

describe.each([
  ['the offer was withdrawn', [placing, changing], () => sql`update offers set withdrawn_at = ${TEST_NOW} where id = ${scene.offerIds[0]}`],
  ['the price changed', [placing, changing], () => sql`update offers set price_cents = 1200 where id = ${scene.offerIds[0]}`],
  ['the deposit changed', [placing, changing], () => sql`update offers set deposit_cents = 30 where id = ${scene.offerIds[0]}`],
  ['the stock went', [placing, changing], () => sql`update stocks set quantity = 0 where offer_id = ${scene.offerIds[0]}`],
  ['the stock is counted anew', [placing, changing], () => sql`delete from stocks where offer_id = ${scene.offerIds[0]}`],
  ['the slot filled up', [placing], () => sql`update slots set taken = capacity where id = ${slotId}`],
  ['the window closes at this very instant', writes, () => both(sql`closes_at = ${TEST_NOW}`)],
  [
    'the distribution’s window closes at this very instant',
    [changing, cancelling],
    () => sql`update distributions set closes_at = ${TEST_NOW} where id = ${scene.distributionId}`,
  ],
  ['the lists went out', writes, () => sql`update distributions set closed_at = ${TEST_NOW} where id = ${scene.distributionId}`],
  [
    'the farm’s list went out',
    writes,
    () => sql`update participations set closed_at = ${TEST_NOW} where distribution_id = ${scene.distributionId}`,
  ],
  [
    'the farm’s window closes at this very instant',
    writes,
    () => sql`update participations set closes_at = ${TEST_NOW} where distribution_id = ${scene.distributionId}`,
  ],
  ['the order was closed', [changing, cancelling], () => sql`update orders set state = 'closed' where id = ${held.order.id}`],
] as const)('when %s', (_what, refused, statement) => {
  test.each(refused)('%s is refused and nothing of it is written', async (_name, run) => {
    const { status } = await run(after(statement));
    expect(status).toBeGreaterThanOrEqual(400);
    const orders = await server.deps.db.selectFrom('orders').selectAll().where('distributionId', '=', scene.distributionId).execute();
    expect(orders).toMatchObject([{ id: held.order.id, updatedAt: held.order.updatedAt, version: 1 }]);
  });
});

test('when the VAT rate changed, an order of the same total holds the VAT of now', async () => {
  const { status } = await placing[1](after(() => sql`update offers set vat_rate_bp = 1000 where id = ${scene.offerIds[0]}`));
  expect(status).toBe(201);
  const rates = await server.deps.db
    .selectFrom('orderLines')
    .innerJoin('orders', 'orders.id', 'orderLines.orderId')
    .select(['vatRateBp', 'vatCents', 'totalCents'])
    .where('orders.distributionId', '=', scene.distributionId)
    .orderBy('orderLines.id')
    .execute();
  expect(rates.find((line) => line.vatRateBp === 1000)).toEqual({ vatRateBp: 1000, vatCents: 216, totalCents: 2380 });
});

describe('when the answer of the database is lost after it committed', () => {
  test.each(writes)('%s that is sent again is the one that was written', async (_name, run) => {
    let lost = false;
    const deps: Deps = {
      ...server.deps,
      async writeTogether(statements) {
        const written = await server.deps.writeTogether(statements);
        if (lost) return written;
        lost = true;
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      },
    };
    const key = crypto.randomUUID();
    expect(await run(deps, key)).toMatchObject({ status: 503, body: { code: 'server.busy' } });
    const left = await stockOf(server, scene.offerIds[0]!);
    expect(left).not.toBe(STOCK_LEFT);
    expect((await run(deps, key)).status).toBeLessThan(300);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(left);
  });
});

test('two answers of one key with different bodies are never one order, even at the same moment', async () => {
  const key = crypto.randomUUID();
  const bodies = await Promise.all(
    ['a@example.org', 'b@example.org'].map((email) => orderBody(server, scene, lines(1), { customer: { name: 'A', email }, slotId })),
  );
  const replies = await Promise.all(bodies.map((one) => place(server, one, { key })));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([201, 422]));
});
