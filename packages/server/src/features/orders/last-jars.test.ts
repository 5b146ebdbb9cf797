import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../testing/listen.ts';
import { createScene, orderBody, stockOf } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ poolSize: 10 });
});
afterAll(() => server.close());

test('300 buyers of 100 jars, through HTTP: 100 orders, 200 refusals with what is left, stock 0', async () => {
  const scene = await createScene(server, { offers: [{ declaredStock: 100 }] });
  const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]);
  const http = await listen(server);
  const replies = await Promise.all(
    Array.from({ length: 300 }, async (_, buyer) => {
      const reply = await fetch(`${http.url}/v1/orders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ ...body, customer: { name: 'Anto', email: `anto-${buyer}@example.org` } }),
      });
      return { status: reply.status, body: (await reply.json()) as { code?: string; params?: unknown } };
    }),
  );
  await http.close();
  const refused = replies.filter((reply) => reply.status === 409);
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(100);
  expect(refused).toHaveLength(200);
  for (const reply of refused)
    expect(reply.body).toMatchObject({ code: 'stock.short', params: { problems: [{ offerId: scene.offerIds[0], available: 0 }] } });
  expect(await stockOf(server, scene.offerIds[0]!)).toBe(0);
});
