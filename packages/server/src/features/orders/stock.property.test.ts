import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ poolSize: 10 });
});
afterAll(() => server.close());

const STOCKS = [7, 3_000];
const STEP = 250;

type Step =
  | { readonly kind: 'place'; readonly who: number; readonly pieces: number; readonly steps: number; readonly key: number }
  | { readonly kind: 'change'; readonly who: number; readonly pieces: number; readonly steps: number }
  | { readonly kind: 'cancel'; readonly who: number };

const who = fc.nat({ max: 3 });
const pieces = fc.nat({ max: 4 });
const steps = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('place' as const), who, pieces, steps, key: fc.nat({ max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), who, pieces, steps }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), who }) },
);

// Batches run one after another; what is in a batch runs at the same time.
test('no sequence of concurrent orders, changes and cancellations oversells, goes negative or loses a unit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (batches) => {
      const scene = await createScene(server, {
        offers: [{ declaredStock: STOCKS[0]! }, { sale: 'bulk', step: STEP, priceCents: 377, declaredStock: STOCKS[1]! }],
      });
      const orders = new Map<number, { id: string; token: string }>();
      for (const batch of batches) {
        const statuses = await Promise.all(batch.map((one) => run(scene, one, orders)));
        for (const status of statuses) expect([0, 200, 201, 404, 409, 422]).toContain(status);
        await checkBalance(scene);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

async function run(scene: Scene, one: Step, orders: Map<number, { id: string; token: string }>): Promise<number> {
  const order = orders.get(one.who);
  if (one.kind === 'cancel') return order ? (await server.call('DELETE', `/v1/orders/${order.id}`, { token: order.token })).status : 0;
  const lines = [
    { offerId: scene.offerIds[0]!, quantity: one.pieces },
    { offerId: scene.offerIds[1]!, quantity: one.steps * STEP },
  ].filter((line) => line.quantity > 0);
  if (lines.length === 0) return 0;
  const body = await orderBody(server, scene, lines, { customer: { name: 'Anto', email: `anto-${one.who}@example.org` } });
  if (one.kind === 'change') {
    return order
      ? (
          await server.call('PUT', `/v1/orders/${order.id}`, {
            body: { lines, expectedTotalCents: body.expectedTotalCents },
            token: order.token,
          })
        ).status
      : 0;
  }
  const reply = await place(server, body, { key: `${scene.distributionId}-${one.key}`, ...(order ? { token: order.token } : {}) });
  if (reply.status === 201 && reply.body.order) orders.set(one.who, { id: reply.body.order.id, token: reply.body.token });
  return reply.status;
}

async function checkBalance(scene: Scene): Promise<void> {
  const lines = await server.deps.db
    .selectFrom('orderLines')
    .innerJoin('orders', 'orders.id', 'orderLines.orderId')
    .select(['orderLines.offerId', 'orderLines.quantity', 'orderLines.totalCents', 'orders.id as orderId', 'orders.goodsCents'])
    .where('orders.distributionId', '=', scene.distributionId)
    .where('orders.state', '<>', 'cancelled')
    .execute();
  for (const [index, stock] of STOCKS.entries()) {
    const ordered = lines.filter((line) => line.offerId === scene.offerIds[index]).reduce((sum, line) => sum + line.quantity, 0);
    const left = await stockOf(server, scene.offerIds[index]!);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + ordered).toBe(stock);
  }
  for (const { orderId, goodsCents } of lines) {
    const sum = lines.filter((line) => line.orderId === orderId).reduce((total, line) => total + line.totalCents, 0);
    expect(goodsCents).toBe(sum);
  }
}
