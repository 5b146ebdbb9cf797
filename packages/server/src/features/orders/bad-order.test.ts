import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issue, type Refusal, testRefusals } from '../../testing/refusals.ts';
import { createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

const UNKNOWN = '00000000000000000000000000';
const USED_KEY = 'used-before';

let server: TestServer;
let scene: Scene;
let other: Scene;
let slotted: Scene;
let toCome: Scene;
let past: Scene;
let dear: Scene;

beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server, {
    offers: [{}, { sale: 'bulk', name: 'vrac', step: 250, priceCents: 800, declaredStock: 100_000, contentQuantity: null }],
  });
  other = await createScene(server);
  slotted = await createScene(server, {
    distribution: { slots: [{ startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z', capacity: 1 }] },
  });
  toCome = await createScene(server, { distribution: { opensAt: '2026-11-26T00:00:00.000Z' } });
  dear = await createScene(server, {
    offers: [
      { priceCents: 1_000_000_000, declaredStock: 999 },
      { sale: 'weighedEach', priceCents: 1_000_000_000, contentQuantity: 100_000_000, declaredStock: 999 },
    ],
  });
  past = await createScene(server, { distribution: { closesAt: '2026-11-25T09:00:00.000Z' } });
  await place(server, await right(), { key: USED_KEY });
  await place(server, await orderBody(server, slotted, linesOf(slotted), { slotId: await slotOf(slotted) }));
});
afterAll(() => server.close());

function linesOf(of: Scene, quantity: unknown = 1) {
  return [{ offerId: of.offerIds[0]!, quantity: quantity as number }];
}

async function slotOf(of: Scene): Promise<string> {
  return (await server.call('GET', `/v1/distributions/${of.distributionId}/shelf`)).body.distribution.slots[0].id;
}

/** The body of an order that would be taken, but for what is changed in it. */
async function right(change: Record<string, unknown> = {}, of = scene): Promise<Record<string, unknown>> {
  return { ...(await orderBody(server, of, linesOf(of))), ...change };
}

const order = (body: unknown) => place(server, body);
const raw = (body: string, headers: Record<string, string> = {}) =>
  server.call('POST', '/v1/orders', { body, headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers } });
const wish = (offerId: string, quantity: unknown, of?: Scene) => async () => order(await right({ lines: [{ offerId, quantity }] }, of));
const first = (quantity: unknown) => async () => order(await right({ lines: linesOf(scene, quantity) }));

const lineProblem = (code: string, more = {}) => ({ problems: [expect.objectContaining({ code, ...more })] });

const refusals: readonly Refusal[] = [
  ['an unknown distribution, ordered from', 'distribution.notFound', async () => order(await right({ distributionId: `dst_${UNKNOWN}` }))],
  ['an unknown offer', 'lines.refused', wish(`off_${UNKNOWN}`, 1), lineProblem('offer.notFound')],
  ['an offer of another organisation', 'lines.refused', () => wish(other.offerIds[0]!, 1)(), lineProblem('offer.notFound')],
  ['an offer id that is none', 'validation.failed', wish("off_' or 1=1 --", 1), issue('lines.0.offerId', 'format')],
  ['a quantity of 0', 'lines.refused', first(0), lineProblem('quantity.notPositive')],
  ['a negative quantity', 'lines.refused', first(-3), lineProblem('quantity.notPositive')],
  ['a quantity off the step', 'lines.refused', () => wish(scene.offerIds[1]!, 300)(), lineProblem('quantity.offStep', { step: 250 })],
  ['a thousand jars', 'lines.refused', first(1000), lineProblem('quantity.tooLarge')],
  ['more than a tonne', 'lines.refused', () => wish(scene.offerIds[1]!, 1_000_250)(), lineProblem('quantity.tooLarge')],
  ['a line dearer than an order can add up', 'lines.refused', () => wish(dear.offerIds[0]!, 999, dear)(), lineProblem('quantity.tooLarge')],
  ['weighed pieces dearer than numbers go', 'lines.refused', () => wish(dear.offerIds[1]!, 999, dear)(), lineProblem('quantity.tooLarge')],
  ['an enormous quantity', 'validation.failed', first(1e308), issue('lines.0.quantity', 'tooLarge')],
  ['a quantity beyond what the wire carries', 'validation.failed', first(2_000_000_000), issue('lines.0.quantity', 'tooLarge')],
  ['a quantity as text', 'validation.failed', first('3'), issue('lines.0.quantity', 'type')],
  ['half a jar', 'validation.failed', first(0.5), issue('lines.0.quantity', 'type')],
  ['no quantity', 'validation.failed', wish(`off_${UNKNOWN}`, undefined), issue('lines.0.quantity', 'required')],
  [
    'more and less of one offer that make nothing',
    'lines.refused',
    async () => order(await right({ lines: [...linesOf(scene, 2), ...linesOf(scene, -2)] })),
    lineProblem('quantity.notPositive'),
  ],
  [
    'nothing, for nothing',
    'lines.refused',
    async () => order(await right({ lines: linesOf(scene, 0), expectedTotalCents: 0 })),
    lineProblem('quantity.notPositive'),
  ],
  ['no lines', 'validation.failed', async () => order(await right({ lines: [] })), issue('lines', 'tooSmall')],
  ['a window to come', 'window.notOpen', async () => order(await right({}, toCome)), { opensAt: '2026-11-26T00:00:00.000Z' }],
  ['a closed window', 'window.closed', async () => order(await right({}, past)), { closedAt: '2026-11-25T09:00:00.000Z' }],
  ['more than is left', 'stock.short', first(10), lineProblem('stock.short', { available: 9 })],
  [
    'a full slot',
    'slot.full',
    async () => order({ ...(await right({}, slotted)), slotId: await slotOf(slotted), customer: { name: 'B', email: 'b@example.org' } }),
  ],
  [
    'no slot where one is needed',
    'slot.required',
    async () => order(await right({ customer: { name: 'B', email: 'b@example.org' } }, slotted)),
  ],
  [
    'a slot of another distribution',
    'slot.notFound',
    async () => order(await right({ slotId: await slotOf(slotted), customer: { name: 'B', email: 'b@example.org' } })),
  ],
  ['another total', 'total.changed', async () => order(await right({ expectedTotalCents: 1 })), { expectedTotalCents: 1 }],
  [
    'terms that were not accepted',
    'validation.failed',
    async () => order(await right({ termsAccepted: false })),
    issue('termsAccepted', 'invalid'),
  ],
  [
    'an address that is none',
    'validation.failed',
    async () => order(await right({ customer: { name: 'A', email: 'a@b' } })),
    issue('customer.email', 'format'),
  ],
  [
    'a phone number that is markup',
    'validation.failed',
    async () => order(await right({ customer: { name: 'A', email: 'a@example.org', phone: '<b>06</b>' } })),
    issue('customer.phone', 'format'),
  ],
  [
    'an invisible character in a name',
    'validation.failed',
    async () => order(await right({ customer: { name: 'A\u0000', email: 'a@example.org' } })),
    issue('customer.name', 'format'),
  ],
  [
    'a name of spaces',
    'validation.failed',
    async () => order(await right({ customer: { name: '   ', email: 'a@example.org' } })),
    issue('customer.name', 'tooSmall'),
  ],
  [
    'a note of 1,001 characters',
    'validation.failed',
    async () => order(await right({ note: 'a'.repeat(1001) })),
    issue('note', 'tooLarge'),
  ],
  [
    '10,000 lines',
    'body.tooLarge',
    async () => order(await right({ lines: Array.from({ length: 10_000 }, () => linesOf(scene)[0]) })),
    { maxBytes: 262_144 },
  ],
  [
    '201 lines',
    'validation.failed',
    async () => order(await right({ lines: Array.from({ length: 201 }, () => linesOf(scene)[0]) })),
    issue('lines', 'tooLarge'),
  ],
  ['a body that is too large', 'body.tooLarge', () => raw('x'.repeat(262_145)), { maxBytes: 262_144 }],
  ['half a JSON', 'body.invalidJson', () => raw('{"lines":')],
  ['an empty body', 'body.invalidJson', () => raw('')],
  ['100,000 brackets', 'validation.failed', () => raw('['.repeat(100_000) + ']'.repeat(100_000)), issue('', 'type')],
  ['a form', 'body.unsupportedType', () => raw('lines=1', { 'Content-Type': 'application/x-www-form-urlencoded' })],
  ['null', 'validation.failed', () => raw('null'), issue('', 'type')],
  ['a list', 'validation.failed', () => raw('[]'), issue('', 'type')],
  ['a text', 'validation.failed', () => raw('"commande"'), issue('', 'type')],
  [
    'a polluted prototype',
    'validation.failed',
    () => raw('{"__proto__":{"termsAccepted":true},"constructor":{}}'),
    issue('termsAccepted', 'invalid'),
  ],
  ['no idempotency key', 'idempotency.required', async () => server.call('POST', '/v1/orders', { body: await right() })],
  ['an endless idempotency key', 'idempotency.required', async () => place(server, await right(), { key: 'k'.repeat(201) })],
  ['a used key with another body', 'idempotency.reused', async () => place(server, await right({ note: 'autre' }), { key: USED_KEY })],
];

describe('an order', () => {
  testRefusals(() => server, refusals);

  test('all faults of a body are told at once', async () => {
    const reply = await raw('{"distributionId":5,"lines":[{"offerId":"x"}],"customer":{"email":"x"},"note":7}');
    expect(reply.body.params.issues.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'customer.email',
      'customer.name',
      'distributionId',
      'expectedTotalCents',
      'lines.0.offerId',
      'lines.0.quantity',
      'note',
      'termsAccepted',
    ]);
  });
});
