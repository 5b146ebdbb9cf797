import type { ErrorCode } from '@cagette/sdk/contract/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../features/auth/auth.service.ts';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { codesFor, signInAs } from '../testing/sign-in.ts';
import { tableFacts } from '../testing/table-facts.ts';
import { createTestServer, type Reply, type TestServer } from '../testing/test-server.ts';

const MARKUP = `<img src=x onerror="alert('1')"><script>alert(2)</script>&amp;`;
const UNKNOWN = '00000000000000000000000000';

let server: TestServer;
let scene: Scene;
let other: Scene;
let slotted: Scene;
let toCome: Scene;
let past: Scene;
let dear: Scene;
let key: string;
let manager: string;
let placed: { order: { id: string }; token: string };
const USED_KEY = 'used-before';

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
  key = await createKey(server.deps, scene.farmId, 'desk');
  manager = await signInAs(server, scene.farmId, 'manager');
  placed = (await place(server, await right(), { key: USED_KEY })).body;
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
const get = (path: string, token?: string) => server.call('GET', path, token ? { token } : {});
const wish = (offerId: string, quantity: unknown, of?: Scene) => async () => order(await right({ lines: [{ offerId, quantity }] }, of));
const first = (quantity: unknown) => async () => order(await right({ lines: linesOf(scene, quantity) }));

type Case = readonly [what: string, code: ErrorCode, request: () => Promise<Reply>, params?: object];

const issue = (path: string, code: string) => ({ issues: expect.arrayContaining([expect.objectContaining({ path, code })]) });
const lineProblem = (code: string, more = {}) => ({ problems: [expect.objectContaining({ code, ...more })] });

const cases: readonly Case[] = [
  ['an unknown slug', 'organisation.notFound', () => get('/v1/organisations/nulle-part')],
  ['an unknown slug, for distributions', 'organisation.notFound', () => get('/v1/organisations/nulle-part/distributions')],
  ['an unknown slug, for its impact', 'organisation.notFound', () => get('/v1/organisations/nulle-part/impact')],
  ['an unknown slug, for a picture of its impact', 'organisation.notFound', () => get('/v1/organisations/nulle-part/impact.svg')],
  [
    'a picture for a slug that is none',
    'validation.failed',
    () => get('/v1/organisations/A%22%3E/impact.svg'),
    issue('path.slug', 'format'),
  ],
  [
    'a picture in no language',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/impact.svg?lang=`),
    issue('query.lang', 'invalid'),
  ],
  [
    'a picture of a colour',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/impact.svg?theme=red`),
    issue('query.theme', 'invalid'),
  ],
  [
    'a picture of a day',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/impact.svg?period=1`),
    issue('query.period', 'invalid'),
  ],
  ['a slug that is none', 'validation.failed', () => get('/v1/organisations/Ferme%20Petra'), issue('path.slug', 'format')],
  ['a slug with a NUL', 'validation.failed', () => get('/v1/organisations/a%00b'), issue('path.slug', 'format')],
  ['a slug that is not even encoded', 'validation.failed', () => get('/v1/organisations/%E0%A4%A'), issue('path.slug', 'format')],
  ['an unknown distribution', 'distribution.notFound', () => get(`/v1/distributions/dst_${UNKNOWN}/shelf`)],
  ['an unknown distribution, watched', 'distribution.notFound', () => get(`/v1/distributions/dst_${UNKNOWN}/events`)],
  ['an unknown distribution, ordered from', 'distribution.notFound', async () => order(await right({ distributionId: `dst_${UNKNOWN}` }))],
  ['a distribution id that is none', 'validation.failed', () => get('/v1/distributions/1/shelf'), issue('path.id', 'format')],
  ['an unknown order', 'order.notFound', () => get(`/v1/orders/ord_${UNKNOWN}`, placed.token)],
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
  ['a forged link', 'link.invalid', () => get(`/v1/orders/${placed.order.id}`, `${placed.token.slice(0, -6)}AAAAAA`)],
  ['a link signed by nobody', 'link.invalid', () => get(`/v1/orders/${placed.order.id}`, unsigned(placed.order.id))],
  [
    'an expired link',
    'link.expired',
    async () => get(`/v1/orders/${placed.order.id}`, server.deps.links.sign(placed.order.id, '2026-01-01T00:00:00.000Z')),
  ],
  [
    'a code of letters',
    'validation.failed',
    () => server.call('POST', '/v1/auth/sessions', { body: { email: 'a@example.org', code: 'abcdef' } }),
    issue('code', 'format'),
  ],
  [
    'a page of 101',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/distributions?limit=101`),
    issue('query.limit', 'tooLarge'),
  ],
  [
    'a page of none',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/distributions?limit=0`),
    issue('query.limit', 'tooSmall'),
  ],
  [
    'a page of words',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/distributions?limit=dix`),
    issue('query.limit', 'type'),
  ],
  [
    'a cursor of another list',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/distributions?cursor=${cursor('demain', 'off_1')}`),
    issue('query.cursor', 'format'),
  ],
  [
    'a cursor before the first year',
    'validation.failed',
    () => get(`/v1/organisations/${scene.slug}/distributions?cursor=${cursor('0000-01-01T00:00:00Z', scene.distributionId)}`),
    issue('query.cursor', 'format'),
  ],
  [
    'a cursor that is none, at the desk',
    'validation.failed',
    () => get(`/v1/desk/distributions/${scene.distributionId}/orders?cursor=%00`, key),
    issue('query.cursor', 'format'),
  ],
  [
    'a format that is none',
    'validation.failed',
    () => get(`/v1/desk/distributions/${scene.distributionId}/harvest-list?format=pdf`, key),
    issue('query.format', 'invalid'),
  ],
  ['an unknown slug, for points', 'organisation.notFound', () => get('/v1/organisations/nulle-part/pickup-points')],
  ['an unknown point', 'pickupPoint.notFound', () => get(`/v1/pickup-points/ppt_${UNKNOWN}`)],
  ['a point id that is none', 'validation.failed', () => get('/v1/pickup-points/gare'), issue('path.id', 'format')],
  ...(
    [
      ['a box inside out', 'bbox=8,43,9,42', 'bbox', 'invalid'],
      ['a box of three numbers', 'bbox=8,42,9', 'bbox', 'format'],
      ['a box of words', 'bbox=ouest,sud,est,nord', 'bbox', 'format'],
      ['a box in exponents', 'bbox=1e0,1e0,2e0,2e0', 'bbox', 'format'],
      ['an empty box', 'bbox=', 'bbox', 'format'],
      ['a box beyond the world, east', 'bbox=8,42,190,43', 'bbox.2', 'tooLarge'],
      ['a box beyond the world, south', 'bbox=8,-91,9,43', 'bbox.1', 'tooSmall'],
      ['a zoom of 99', 'bbox=8,42,9,43&zoom=99', 'zoom', 'tooLarge'],
      ['a zoom of -1', 'bbox=8,42,9,43&zoom=-1', 'zoom', 'tooSmall'],
      ['half a zoom', 'bbox=8,42,9,43&zoom=5.5', 'zoom', 'type'],
      ['an empty zoom', 'bbox=8,42,9,43&zoom=', 'zoom', 'type'],
      ['a zoom without a box', 'zoom=5', 'bbox', 'invalid'],
      ['a cursor on a map', 'bbox=8,42,9,43&zoom=5&cursor=W10', 'cursor', 'invalid'],
      ['a latitude without a longitude', 'latitude=42', 'longitude', 'invalid'],
      ['a longitude without a latitude', 'longitude=9', 'latitude', 'invalid'],
      ['an empty latitude, which is not 0', 'latitude=&longitude=9', 'latitude', 'type'],
      ['a latitude of spaces', 'latitude=%20&longitude=9', 'latitude', 'type'],
      ['coordinates as words', 'latitude=nord&longitude=est', 'latitude', 'type'],
      ['coordinates with decimal commas', 'latitude=42,7&longitude=9,4', 'longitude', 'type'],
      ['a latitude beyond the pole', 'latitude=142&longitude=9', 'latitude', 'tooLarge'],
      ['an endless longitude', 'latitude=42&longitude=Infinity', 'longitude', 'type'],
      ['a day 8', 'weekdays=8', 'weekdays', 'format'],
      ['days by name', 'weekdays=samedi', 'weekdays', 'format'],
      ['a kind that is none', 'kinds=market,moulin', 'kinds.1', 'invalid'],
      ['a farm that is no slug', 'farm=Ferme%20Petra', 'farm', 'format'],
      ['open perhaps', 'open=maybe', 'open', 'invalid'],
      ['an unknown filter', 'colour=blue', 'colour', 'unknown'],
      ['a second unknown filter', 'colour=blue&shape=round', 'shape', 'unknown'],
      ['a page of 101', 'limit=101', 'limit', 'tooLarge'],
      ['an empty limit', 'limit=', 'limit', 'type'],
      ['a cursor that is none', 'cursor=%00', 'cursor', 'format'],
      ['a cursor of the other list', `latitude=42&longitude=9&cursor=${cursor('2', '', '0', `ppt_${UNKNOWN}`)}`, 'cursor', 'format'],
    ] as const
  ).map(
    ([what, query, path, code]): Case => [
      `${what}, for points`,
      'validation.failed',
      () => get(`/v1/organisations/${scene.slug}/pickup-points?${query}`),
      issue(`query.${path}`, code),
    ],
  ),
  ['an import of nothing', 'import.faulty', () => server.call('POST', '/v1/desk/imports', { body: '', token: key })],
  [
    'an import of a picture',
    'import.faulty',
    () => server.call('POST', '/v1/desk/imports', { body: '\u0089PNG\r\n\u001a\n\u0000\u0000', token: manager }),
  ],
  ['pickup points of nothing', 'import.pointsFaulty', () => importPoints('')],
  ['pickup points that are half a GeoJSON', 'import.pointsFaulty', () => importPoints('{"type":"FeatureCollection","features":[{')],
  ['100,000 brackets of pickup points', 'import.pointsFaulty', () => importPoints('['.repeat(100_000) + ']'.repeat(100_000))],
  [
    'a pickup point on the null island',
    'import.pointsFaulty',
    () => importPoints('Nom;Latitude;Longitude\nHalle;0;0\n'),
    { report: { faults: [{ line: 2, code: 'place.nullIsland' }], written: false } },
  ],
  ['pickup points of nine megabytes', 'body.tooLarge', () => importPoints('x'.repeat(9_000_000)), { maxBytes: 8_388_608 }],
  ['a place of 10,000 characters', 'validation.failed', () => get(`/v1/places?q=${'a'.repeat(10_000)}`), issue('query.q', 'tooLarge')],
];

function importPoints(body: string) {
  return server.call('POST', '/v1/desk/imports/pickup-points', { body, token: key });
}

describe('bad input', () => {
  test.each(cases.map(([what, code, request, params = {}]) => ({ what, code, request, params })))(
    '$what: $code, and nothing is written',
    async ({ code, request, params }) => {
      const before = await tableFacts(server);
      const reply = await request();
      expect(reply.body.code, JSON.stringify(reply.body)).toBe(code);
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
      expect(reply.body.params).toMatchObject(params);
      expect(await tableFacts(server)).toEqual(before);
      expect(JSON.stringify(reply.body)).not.toMatch(/select |insert |postgres|\.ts\b|node_modules|ghjulia/i);
    },
  );

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

  test('a wrong code five times: the code is spent, nobody is signed in', async () => {
    await server.call('POST', '/v1/auth/codes', { body: { email: 'ghjulia@example.org' } });
    const code = (await codesFor(server, 'ghjulia@example.org')).at(-1)!;
    const wrong = code === '000000' ? '000001' : '000000';
    const before = await tableFacts(server);
    const codes: string[] = [];
    for (const tried of [wrong, wrong, wrong, wrong, wrong, code])
      codes.push((await server.call('POST', '/v1/auth/sessions', { body: { email: 'ghjulia@example.org', code: tried } })).body.code);
    expect(codes).toEqual([...Array<string>(4).fill('code.invalid'), 'code.exhausted', 'code.exhausted']);
    const { 'public.auth_codes': spent, ...after } = await tableFacts(server);
    expect(after).toEqual(without(before, 'public.auth_codes'));
    expect(spent).not.toBe(before['public.auth_codes']);
  });
});

describe('markup', () => {
  test('in what a customer writes comes back as it was written', async () => {
    const reply = await order(await right({ customer: { name: MARKUP, email: 'markup@example.org' }, note: MARKUP }));
    expect(reply.status).toBe(201);
    const read = await get(`/v1/orders/${reply.body.order.id}`, reply.body.token);
    expect([read.body.customer.name, read.body.note]).toEqual([MARKUP, MARKUP]);
    expect(read.headers.get('Content-Type')).toContain('application/json');
    expect(read.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const desk = await get(`/v1/desk/distributions/${scene.distributionId}/orders`, key);
    expect(desk.body.items.map((one: { note: string | null }) => one.note)).toContain(MARKUP);
  });

  test('in every text of a farm comes back as it was written', async () => {
    const farm = await createScene(server, {
      farm: { name: MARKUP, description: MARKUP, legalName: MARKUP, street: MARKUP, city: MARKUP, phone: MARKUP, termsUrl: MARKUP },
      distribution: { note: MARKUP },
      offers: [
        {
          name: MARKUP,
          reference: MARKUP,
          product: {
            name: MARKUP,
            category: MARKUP,
            description: MARKUP,
            origin: MARKUP,
            ingredients: MARKUP,
            storage: MARKUP,
            labels: [MARKUP],
          },
        },
      ],
    });
    await server.deps.db.updateTable('pickupPoints').set({ name: MARKUP, access: MARKUP }).where('id', '=', farm.pickupPointId).execute();
    server.deps.changes.publish({ kind: 'distribution', distributionId: farm.distributionId });
    const texts = (value: unknown) => JSON.stringify(value).split(JSON.stringify(MARKUP)).length - 1;
    const organisation = await get(`/v1/organisations/${farm.slug}`);
    expect(organisation.body).toMatchObject({
      name: MARKUP,
      description: MARKUP,
      legalName: MARKUP,
      address: { street: MARKUP, city: MARKUP },
    });
    const shelf = await get(`/v1/distributions/${farm.distributionId}/shelf`);
    expect(shelf.body.distribution).toMatchObject({ note: MARKUP, pickupPoint: { name: MARKUP, access: MARKUP } });
    expect(texts(shelf.body.products)).toBe(9);
    const reply = await order(await right({}, farm));
    expect(reply.body.order.lines[0]).toMatchObject({ productName: MARKUP, offerName: MARKUP });
    const csv = await get(
      `/v1/desk/distributions/${farm.distributionId}/harvest-list?format=csv`,
      await createKey(server.deps, farm.farmId, 'desk'),
    );
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.body).toContain(`"${MARKUP.replaceAll('"', '""')}"`);
  });

  test('in an address is refused without being repeated', async () => {
    const reply = await get(`/v1/organisations/${encodeURIComponent(MARKUP)}`);
    expect(reply.body.code).toBe('validation.failed');
    expect(JSON.stringify(reply.body)).not.toContain('onerror');
  });
});

function without(facts: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter(([table]) => table !== name));
}

function cursor(...values: string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** A token that says itself that it needs no signature. */
function unsigned(orderId: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: orderId, aud: 'order', exp: 9_999_999_999 })}.`;
}
