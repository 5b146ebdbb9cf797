import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeWindow } from '../distributions/distributions.service.ts';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { createTestServer, TEST_NOW, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set(TEST_NOW);
  scene = await createScene(server, {
    offers: [{}, { sale: 'bulk', priceCents: 425, contentQuantity: 250, step: 250, declaredStock: 10_000, depositCents: 0 }],
  });
});

const lines = (...quantities: number[]) =>
  quantities.map((quantity, index) => ({ offerId: scene.offerIds[index]!, quantity })).filter((line) => line.quantity !== 0);
const countOrders = async () =>
  (await server.deps.db.selectFrom('orders').select('id').where('distributionId', '=', scene.distributionId).execute()).length;
const jobsOf = async (orderId: string) => {
  const { rows } = await (await import('kysely')).sql<{
    data: { orderId: string; kind: string };
  }>`select data from pgboss.job where data->>'orderId' = ${orderId} order by created_on`.execute(server.deps.db);
  return rows.map((row) => row.data.kind);
};

describe('placing an order', () => {
  test('takes the stock, keeps what the customer saw and answers the order with its link', async () => {
    const reply = await place(server, await orderBody(server, scene, lines(3, 750)));
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    expect(reply.body.order).toMatchObject({
      state: 'placed',
      goodsCents: 3570 + 319,
      totalCents: 3889,
      code: expect.stringMatching(/^[A-Z0-9]{3}-\d{3}$/),
    });
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(7);
    expect(await stockOf(server, scene.offerIds[1]!)).toBe(9_250);
    const read = await server.call('GET', `/v1/orders/${reply.body.order.id}`, { token: reply.body.token });
    expect(read.body).toEqual(reply.body.order);
    expect(await jobsOf(reply.body.order.id)).toEqual(['placed']);
  });

  test('takes VAT out of each line’s rounded total, and asks deposits beside it', async () => {
    scene = await createScene(server, {
      offers: [{ depositCents: 30 }, { sale: 'weighedEach', priceCents: 1575, vatRateBp: 1000, contentQuantity: 1_830 }, { priceCents: 9 }],
    });
    const { body } = await place(server, await orderBody(server, scene, lines(3, 1, 1)));
    expect(body.order.lines).toMatchObject([
      { totalCents: 3570, vatCents: 186, depositCents: 90, estimated: false },
      { totalCents: 2882, vatCents: 262, depositCents: 0, estimated: true },
      // 0.47 of a cent.
      { totalCents: 9, vatCents: 0, depositCents: 0, estimated: false },
    ]);
    expect(body.order).toMatchObject({ goodsCents: 6461, depositCents: 90, totalCents: 6551, estimated: true });
    expect(body.order.vat).toEqual([
      { rateBp: 550, totalCents: 3579, vatCents: 186 },
      { rateBp: 1000, totalCents: 2882, vatCents: 262 },
    ]);
    const kept = await server.deps.db.selectFrom('orders').select(['goodsCents', 'depositCents']).where('id', '=', body.order.id).execute();
    expect(kept).toEqual([{ goodsCents: 6461, depositCents: 90 }]);
  });

  test('again with the same key and body gives the same order, whatever happened since', async () => {
    const body = await orderBody(server, scene, lines(10));
    const first = await place(server, body, { key: 'the-same' });
    server.clock.set('2026-11-27T11:00:00.000Z');
    const second = await place(server, body, { key: 'the-same' });
    expect(second.status).toBe(201);
    expect(second.body.order).toEqual(first.body.order);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(0);
    expect(await countOrders()).toBe(1);
  });

  test('with a used key and another body is refused', async () => {
    await place(server, await orderBody(server, scene, lines(1)), { key: 'reused' });
    const reply = await place(server, await orderBody(server, scene, lines(2)), { key: 'reused' });
    expect(reply).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } });
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(9);
  });

  test('without a key is refused', async () => {
    const reply = await server.call('POST', '/v1/orders', { body: await orderBody(server, scene, lines(1)) });
    expect(reply).toMatchObject({ status: 400, body: { code: 'idempotency.required' } });
  });

  test('at another total than the server’s is refused with the new quote, and nothing is stored', async () => {
    const body = { ...(await orderBody(server, scene, lines(1))), expectedTotalCents: 1 };
    const reply = await place(server, body);
    expect(reply).toMatchObject({ status: 409, body: { code: 'total.changed', params: { quote: { totalCents: 1190 } } } });
    expect(await countOrders()).toBe(0);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10);
  });

  test('at a price that changed since the shelf was read is refused, even when the server has not heard of the change', async () => {
    const body = await orderBody(server, scene, lines(1));
    await server.deps.db.updateTable('offers').set({ priceCents: 1250 }).where('id', '=', scene.offerIds[0]!).execute();
    const reply = await place(server, body);
    expect(reply.body).toMatchObject({ code: 'total.changed', params: { quote: { totalCents: 1250 } } });
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10);
  });

  test('of more than is left says what is left of each short line and takes nothing', async () => {
    const reply = await place(server, await orderBody(server, scene, lines(11, 10_250)));
    expect(reply).toMatchObject({ status: 409, body: { code: 'stock.short' } });
    expect(reply.body.params.problems).toEqual([
      { offerId: scene.offerIds[0], productName: 'Miel 1', code: 'stock.short', available: 10 },
      { offerId: scene.offerIds[1], productName: 'Miel 2', code: 'stock.short', available: 10_000 },
    ]);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10);
  });

  test('is open from the opening instant and closed at the closing one', async () => {
    const body = await orderBody(server, scene, lines(1));
    server.clock.set('2026-11-24T16:59:59.999Z');
    expect((await place(server, body)).body).toMatchObject({ code: 'window.notOpen', params: { opensAt: '2026-11-24T17:00:00.000Z' } });
    server.clock.set('2026-11-27T11:00:00.000Z');
    expect((await place(server, body)).body).toMatchObject({ code: 'window.closed', params: { closedAt: '2026-11-27T11:00:00.000Z' } });
    server.clock.set('2026-11-24T17:00:00.000Z');
    expect((await place(server, body)).status).toBe(201);
    server.clock.set('2026-11-27T10:59:59.999Z');
    expect((await place(server, { ...body, customer: { name: 'Anto', email: 'anto@example.org' } })).status).toBe(201);
  });

  test('after the window was moved by another server is refused by the database', async () => {
    const body = await orderBody(server, scene, lines(1));
    await server.deps.db
      .updateTable('participations')
      .set({ closesAt: '2026-11-25T08:00:00.000Z' })
      .where('distributionId', '=', scene.distributionId)
      .execute();
    expect((await place(server, body)).body).toMatchObject({
      code: 'window.closed',
      params: { problems: [{ productName: 'Miel 1', code: 'window.closed' }] },
    });
  });

  test('of an organisation that asks for a phone number needs one', async () => {
    scene = await createScene(server, { farm: { phonePolicy: 'required' } });
    const body = await orderBody(server, scene, lines(1), { customer: { name: 'Anto', email: 'anto@example.org' } });
    expect((await place(server, body)).body.code).toBe('phone.required');
  });

  test('from a website that the organisation does not list is refused', async () => {
    scene = await createScene(server, { farm: { allowedOrigins: ['https://ferme.example'] } });
    const body = await orderBody(server, scene, lines(1));
    const from = (origin: string) =>
      server.call('POST', '/v1/orders', { body, headers: { Origin: origin, 'Idempotency-Key': crypto.randomUUID() } });
    expect((await from('https://ailleurs.example')).body.code).toBe('origin.forbidden');
    expect((await from('https://ferme.example')).status).toBe(201);
  });
});

describe('ordering again', () => {
  test('adds to the order of the same address; with its link the whole order comes back', async () => {
    const first = await place(server, await orderBody(server, scene, lines(2)));
    const second = await place(server, await orderBody(server, scene, lines(1, 500)), { token: first.body.token });
    expect(second.body).toMatchObject({
      added: true,
      order: { id: first.body.order.id, code: first.body.order.code, totalCents: 3570 + 213 },
    });
    expect(await countOrders()).toBe(1);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(7);
    expect(await jobsOf(first.body.order.id)).toEqual(['placed', 'added']);
  });

  test('without proof of being that customer adds, but tells nothing of the order', async () => {
    const first = await place(server, await orderBody(server, scene, lines(2)));
    const body = await orderBody(server, scene, lines(1));
    const second = await place(server, body, { key: 'stranger' });
    expect(second.body).toEqual({ added: true, order: null, token: null });
    expect((await place(server, body, { key: 'stranger' })).body).toEqual({ added: true, order: null, token: null });
    const read = await server.call('GET', `/v1/orders/${first.body.order.id}`, { token: first.body.token });
    expect(read.body.lines).toMatchObject([{ quantity: 3, totalCents: 3570 }]);
  });

  test('adds notes up as far as one may be long, so that the order can still be changed', async () => {
    const first = await place(server, await orderBody(server, scene, lines(1), { note: 'a'.repeat(600) }));
    const tooLong = await orderBody(server, scene, lines(1), { note: 'b'.repeat(600) });
    const stranger = await place(server, tooLong);
    expect([stranger.status, stranger.body.params.issues]).toEqual([422, [{ path: 'note', code: 'tooLarge' }]]);
    const own = await place(server, tooLong, { token: first.body.token });
    expect(own.body.params.issues).toEqual([{ path: 'note', code: 'tooLarge', params: { maximum: 399 } }]);
    const fits = await place(server, { ...tooLong, note: 'b'.repeat(399) }, { token: first.body.token });
    expect(fits.body.order.note).toHaveLength(1000);
  });

  test('costs exactly what was shown, also where two roundings differ from one', async () => {
    const first = await place(server, await orderBody(server, scene, lines(0, 250)));
    expect(first.body.order.totalCents).toBe(106);
    const second = await place(server, await orderBody(server, scene, lines(0, 250)), { token: first.body.token });
    expect(second.body.order.totalCents).toBe(212);
    expect(second.body.order.lines).toHaveLength(2);
  });

  test('at the same moment by two requests makes one order', async () => {
    const body = await orderBody(server, scene, lines(1));
    const replies = await Promise.all(Array.from({ length: 8 }, () => place(server, body)));
    expect(replies.map((reply) => reply.status)).toEqual(Array(8).fill(201));
    expect(await countOrders()).toBe(1);
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(2);
  });
});

describe('a slot', () => {
  test('takes as many orders as it has places', async () => {
    scene = await createScene(server, {
      distribution: { slots: [{ startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z', capacity: 2 }] },
    });
    const slotId = (
      await server.deps.db.selectFrom('slots').select('id').where('distributionId', '=', scene.distributionId).executeTakeFirstOrThrow()
    ).id;
    const body = await orderBody(server, scene, lines(1), { slotId });
    expect((await place(server, { ...body, slotId: null })).body.code).toBe('slot.required');
    const replies = await Promise.all(
      Array.from({ length: 5 }, (_, index) => place(server, { ...body, customer: { name: 'Anto', email: `anto-${index}@example.org` } })),
    );
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(2);
    expect(new Set(replies.filter((reply) => reply.status !== 201).map((reply) => reply.body.code))).toEqual(new Set(['slot.full']));
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(8);
    const shelf = await server.call('GET', `/v1/distributions/${scene.distributionId}/shelf`);
    expect(shelf.body.distribution.slots[0].left).toBe(0);
  });
});

describe('a participation’s own window', () => {
  test('refuses its lines by name and leaves the others', async () => {
    const other = await createScene(server);
    await server.deps.db
      .insertInto('participations')
      .values({
        id: `prt_${'0'.repeat(26)}`.replace(/0{6}$/, scene.distributionId.slice(-6)),
        distributionId: scene.distributionId,
        catalogueId: other.catalogueId,
        opensAt: '2026-11-24T17:00:00.000Z',
        closesAt: '2026-11-25T08:00:00.000Z',
        closedAt: null,
      })
      .execute();
    server.deps.changes.publish({ kind: 'distribution', distributionId: scene.distributionId });
    const wishes = [...lines(1), { offerId: other.offerIds[0]!, quantity: 1 }];
    const reply = await place(server, await orderBody(server, scene, wishes));
    expect(reply.body).toMatchObject({
      code: 'window.closed',
      params: { closedAt: '2026-11-25T08:00:00.000Z', problems: [{ offerId: other.offerIds[0], code: 'window.closed' }] },
    });
    expect((await place(server, await orderBody(server, scene, lines(1)))).status).toBe(201);
  });

  test('moves with the distribution’s only when it was the same', async () => {
    await changeWindow(server.deps, scene.distributionId, { opensAt: '2026-11-24T17:00:00.000Z', closesAt: '2026-11-26T11:00:00.000Z' });
    const list = await server.call('GET', `/v1/organisations/${scene.slug}/distributions`);
    expect(list.body.items[0]).toMatchObject({
      closesAt: '2026-11-26T11:00:00.000Z',
      participations: [{ closesAt: '2026-11-26T11:00:00.000Z' }],
    });
  });
});
