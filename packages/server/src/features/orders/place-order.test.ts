import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, orderBody, place, stockOf } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

describe('placing an order', () => {
  test('takes the stock, keeps what the customer saw and answers the order with its link', async () => {
    const scene = await createScene(server);
    const lines = [{ offerId: scene.offerIds[0]!, quantity: 3 }];
    const reply = await place(server, await orderBody(server, scene, lines));
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    expect(reply.body.order).toMatchObject({
      state: 'placed',
      goodsCents: 3570,
      totalCents: 3570,
      code: expect.stringMatching(/^[A-Z0-9]{3}-\d{3}$/),
    });
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(7);
    const read = await server.call('GET', `/v1/orders/${reply.body.order.id}`, { token: reply.body.token });
    expect(read.body).toEqual(reply.body.order);
  });
});
