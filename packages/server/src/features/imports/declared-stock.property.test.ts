import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { importCatalogue } from './imports.service.ts';
import { fileOfRows } from './testing/file-of-rows.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ poolSize: 10 });
});
afterAll(() => server.close());

const FIRST = 10;

type Step =
  | { readonly kind: 'order' | 'change'; readonly who: number; readonly pieces: number }
  | { readonly kind: 'cancel'; readonly who: number }
  | { readonly kind: 'declare'; readonly stock: number };

const who = fc.nat({ max: 2 });
const pieces = fc.integer({ min: 1, max: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('order' as const, 'change' as const), who, pieces }),
  fc.record({ kind: fc.constant('cancel' as const), who }),
  fc.record({ kind: fc.constant('declare' as const), stock: fc.nat({ max: 20 }) }),
);

test('a farm that counts fewer jars than were ordered sells none that comes back until its count is reached', async () => {
  const scene = await createScene(server, { offers: [{ declaredStock: FIRST, reference: 'M-1' }] });
  const { body } = await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 8 }]));
  await declare(scene, 5);
  expect(await stockOf(server, scene.offerIds[0]!)).toBe(0);
  await server.call('DELETE', `/v1/orders/${body.order.id}`, { token: body.token });
  expect(await stockOf(server, scene.offerIds[0]!)).toBe(5);
});

// What is in a batch runs at the same time.
test('what is left is what the farm declared less what is ordered, however counts, orders and cancellations mix', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (batches) => {
      const scene = await createScene(server, { offers: [{ declaredStock: FIRST, reference: 'M-1' }] });
      const orders = new Map<number, { id: string; token: string }>();
      for (const batch of batches) {
        await Promise.all(batch.map((one) => run(scene, one, orders)));
        const { declared, ordered } = await sums(scene);
        expect(await stockOf(server, scene.offerIds[0]!)).toBe(Math.max(0, declared - ordered));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

async function run(scene: Scene, one: Step, orders: Map<number, { id: string; token: string }>): Promise<void> {
  if (one.kind === 'declare') return declare(scene, one.stock);
  const order = orders.get(one.who);
  if (one.kind === 'cancel') {
    if (order) await server.call('DELETE', `/v1/orders/${order.id}`, { token: order.token });
    return;
  }
  const lines = [{ offerId: scene.offerIds[0]!, quantity: one.pieces }];
  const body = await orderBody(server, scene, lines, { customer: { name: 'Anto', email: `anto-${one.who}@example.org` } });
  if (one.kind === 'change') {
    const change = { lines, expectedTotalCents: body.expectedTotalCents };
    if (order) await server.call('PUT', `/v1/orders/${order.id}`, { body: change, token: order.token });
    return;
  }
  const reply = await place(server, body, order ? { token: order.token } : {});
  if (reply.status === 201 && reply.body.order) orders.set(one.who, { id: reply.body.order.id, token: reply.body.token });
}

async function declare(scene: Scene, stock: number): Promise<void> {
  const bytes = fileOfRows([{ Produit: 'Miel 1', Référence: 'M-1', Stock: String(stock) }]);
  const report = await importCatalogue(server.deps, { organisation: scene.slug, bytes, dryRun: false, skipFaulty: false });
  expect(report.faults).toEqual([]);
}

async function sums(scene: Scene): Promise<{ declared: number; ordered: number }> {
  const offerId = scene.offerIds[0]!;
  const { declaredStock } = await server.deps.db
    .selectFrom('offers')
    .select('declaredStock')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  const lines = await server.deps.db
    .selectFrom('orderLines')
    .innerJoin('orders', 'orders.id', 'orderLines.orderId')
    .select('quantity')
    .where('offerId', '=', offerId)
    .where('orders.state', '<>', 'cancelled')
    .execute();
  return { declared: declaredStock ?? 0, ordered: lines.reduce((sum, line) => sum + line.quantity, 0) };
}
