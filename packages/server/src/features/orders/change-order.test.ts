import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { createTestServer, TEST_NOW, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
let order: { id: string; totalCents: number };
let token: string;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set(TEST_NOW);
  scene = await createScene(server, {
    offers: [{}, { sale: 'bulk', priceCents: 400, contentQuantity: 250, step: 250, declaredStock: 10_000 }],
  });
  const reply = await place(server, await orderBody(server, scene, wishes(4)));
  ({ order, token } = reply.body);
});

const wishes = (...quantities: number[]) =>
  quantities.map((quantity, index) => ({ offerId: scene.offerIds[index]!, quantity })).filter((line) => line.quantity !== 0);
const change = (lines: { offerId: string; quantity: number }[], expectedTotalCents: number, extra = {}) =>
  server.call('PUT', `/v1/orders/${order.id}`, { body: { lines, expectedTotalCents, ...extra }, token });
const cancel = () => server.call('DELETE', `/v1/orders/${order.id}`, { token });
const changesOf = () => server.deps.db.selectFrom('orderChanges').selectAll().where('orderId', '=', order.id).orderBy('id').execute();

describe('changing an order', () => {
  test('moves the stock by the difference and records before and after', async () => {
    const reply = await change(wishes(1, 500), 1190 + 200);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    expect(reply.body.lines.map((line: { quantity: number }) => line.quantity)).toEqual([1, 500]);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(9);
    expect(await stockOf(server, scene.offerIds[1]!)).toBe(9_500);
    expect(await changesOf()).toMatchObject([
      { kind: 'placed', before: null },
      { kind: 'changed', before: { totalCents: 4760 }, after: { totalCents: 1390, lines: [{ quantity: 1 }, { quantity: 500 }] } },
    ]);
  });

  test('may take all that is left and no more', async () => {
    expect((await change(wishes(11), 11 * 1190)).body).toMatchObject({ code: 'stock.short', params: { problems: [{ available: 10 }] } });
    expect((await change(wishes(10), 11_900)).status).toBe(200);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(0);
  });

  test('keeps the price that the customer saw for what stays, and asks today’s for what is added', async () => {
    await server.deps.db.updateTable('offers').set({ priceCents: 2000 }).where('id', '=', scene.offerIds[0]!).execute();
    expect((await change(wishes(3), 3 * 1190)).body).toMatchObject({ totalCents: 3570 });
    const reply = await change(wishes(5), 3 * 1190 + 2 * 2000);
    expect(reply.body.lines).toMatchObject([
      { quantity: 3, priceCents: 1190 },
      { quantity: 2, priceCents: 2000 },
    ]);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(5);
  });

  test('after closing is refused', async () => {
    server.clock.set('2026-11-27T11:00:00.000Z');
    expect((await change(wishes(1), 1190)).body.code).toBe('window.closed');
    expect((await cancel()).body.code).toBe('window.closed');
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(6);
  });

  test('at another total than the server’s is refused with the new quote', async () => {
    expect((await change(wishes(1), 1)).body).toMatchObject({ code: 'total.changed', params: { quote: { totalCents: 1190 } } });
  });

  test('by many at once ends in one of the wishes, with the stock to match', async () => {
    const replies = await Promise.all([1, 2, 3, 5, 6, 7].map((quantity) => change(wishes(quantity), quantity * 1190)));
    for (const reply of replies) expect([200, 409]).toContain(reply.status);
    const read = await server.call('GET', `/v1/orders/${order.id}`, { token });
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10 - read.body.lines[0].quantity);
  });
});

describe('cancelling an order', () => {
  test('gives the stock back once, however often it is asked', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, cancel));
    expect(replies.map((reply) => reply.body.state)).toEqual(Array(6).fill('cancelled'));
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10);
    expect((await changesOf()).map((row) => row.kind)).toEqual(['placed', 'cancelled']);
  });

  test('keeps its lines to look up, and makes room for a new order', async () => {
    expect((await cancel()).body).toMatchObject({ state: 'cancelled', totalCents: 4760, lines: [{ quantity: 4 }] });
    const again = await place(server, await orderBody(server, scene, wishes(2)));
    expect(again.body.order.id).not.toBe(order.id);
    expect((await change(wishes(1), 1190)).body.code).toBe('order.notChangeable');
  });

  test('gives its place in the slot back', async () => {
    scene = await createScene(server, {
      distribution: { slots: [{ startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z', capacity: 1 }] },
    });
    const slot = await server.deps.db
      .selectFrom('slots')
      .select(['id'])
      .where('distributionId', '=', scene.distributionId)
      .executeTakeFirstOrThrow();
    ({ order, token } = (await place(server, await orderBody(server, scene, wishes(1), { slotId: slot.id }))).body);
    await cancel();
    const { taken } = await server.deps.db.selectFrom('slots').select('taken').where('id', '=', slot.id).executeTakeFirstOrThrow();
    expect(taken).toBe(0);
    expect(
      (
        await place(
          server,
          await orderBody(server, scene, wishes(1), { slotId: slot.id, customer: { name: 'Anto', email: 'anto@example.org' } }),
        )
      ).status,
    ).toBe(201);
  });
});

test('an order opens with its own link only', async () => {
  const other = await place(server, await orderBody(server, scene, wishes(1), { customer: { name: 'Anto', email: 'anto@example.org' } }));
  expect((await server.call('GET', `/v1/orders/${order.id}`, { token: other.body.token })).body.code).toBe('order.notFound');
  expect((await server.call('GET', `/v1/orders/${order.id}`)).body.code).toBe('auth.required');
  server.clock.set('2027-03-01T00:00:00.000Z');
  expect((await server.call('GET', `/v1/orders/${order.id}`, { token })).body.code).toBe('link.expired');
  expect((await server.call('GET', `/v1/orders/${order.id}`, { token: `${token}x` })).body.code).toBe('link.invalid');
});
