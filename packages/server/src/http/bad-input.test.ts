import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../features/auth/auth.service.ts';
import { issue, type Refusal, testRefusals } from '../testing/refusals.ts';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { codesFor, signInAs } from '../testing/sign-in.ts';
import { tableFacts } from '../testing/table-facts.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const UNKNOWN = '00000000000000000000000000';

let server: TestServer;
let scene: Scene;
let key: string;
let manager: string;
let placed: { order: { id: string }; token: string };

beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server);
  key = await createKey(server.deps, scene.farmId, 'desk');
  manager = await signInAs(server, scene.farmId, 'manager');
  placed = (await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]))).body;
});
afterAll(() => server.close());

const get = (path: string, token?: string) => server.call('GET', path, token ? { token } : {});

const refusals: readonly Refusal[] = [
  ['an unknown slug', 'organisation.notFound', () => get('/v1/organisations/nulle-part')],
  ['an unknown slug, for distributions', 'organisation.notFound', () => get('/v1/organisations/nulle-part/distributions')],
  ['a slug that is none', 'validation.failed', () => get('/v1/organisations/Ferme%20Petra'), issue('path.slug', 'format')],
  ['a slug with a NUL', 'validation.failed', () => get('/v1/organisations/a%00b'), issue('path.slug', 'format')],
  ['a slug that is not even encoded', 'validation.failed', () => get('/v1/organisations/%E0%A4%A'), issue('path.slug', 'format')],
  ['an unknown distribution', 'distribution.notFound', () => get(`/v1/distributions/dst_${UNKNOWN}/shelf`)],
  ['an unknown distribution, watched', 'distribution.notFound', () => get(`/v1/distributions/dst_${UNKNOWN}/events`)],
  ['a distribution id that is none', 'validation.failed', () => get('/v1/distributions/1/shelf'), issue('path.id', 'format')],
  ['an unknown order', 'order.notFound', () => get(`/v1/orders/ord_${UNKNOWN}`, placed.token)],
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
  ['an import of nothing', 'import.faulty', () => server.call('POST', '/v1/desk/imports', { body: '', token: key })],
  [
    'an import of a picture',
    'import.faulty',
    () => server.call('POST', '/v1/desk/imports', { body: '\u0089PNG\r\n\u001a\n\u0000\u0000', token: manager }),
  ],
];

describe('bad input', () => {
  testRefusals(() => server, refusals);

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
