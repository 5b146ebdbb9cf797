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

const post = (path: string, body: object) => server.call('POST', path, { token: key, body });
const get = (path: string, token?: string) => server.call('GET', path, token ? { token } : {});

const refusals: readonly Refusal[] = [
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
  ['an invitation to nobody', 'validation.failed', () => post('/v1/desk/affiliations', { email: 'personne' }), issue('email', 'format')],
  [
    'an invitation of 1,001 characters',
    'validation.failed',
    () => post('/v1/desk/affiliations', { email: 'a@example.org', message: 'x'.repeat(1001) }),
    issue('message', 'tooLarge'),
  ],
  [
    'an invitation with a NUL',
    'validation.failed',
    () => post('/v1/desk/affiliations', { email: 'a@example.org', message: 'a\0b' }),
    issue('message', 'format'),
  ],
  ['an invitation id that is none', 'validation.failed', () => post('/v1/desk/invitations/1/acceptance', {}), issue('path.id', 'format')],
  [
    'a farm and a new one',
    'validation.failed',
    () => post(`/v1/desk/invitations/inv_${UNKNOWN}/acceptance`, { farm: scene.slug, newFarm: { name: 'Nova' } }),
    issue('newFarm', 'invalid'),
  ],
  [
    'a new farm without a name',
    'validation.failed',
    () => post(`/v1/desk/invitations/inv_${UNKNOWN}/acceptance`, { newFarm: { name: ' ' } }),
    issue('newFarm.name', 'tooSmall'),
  ],
  [
    'a new farm with a name of two lines',
    'validation.failed',
    () => post(`/v1/desk/invitations/inv_${UNKNOWN}/acceptance`, { newFarm: { name: 'Nova\nBcc: b@example.org' } }),
    issue('newFarm.name', 'format'),
  ],
  [
    'a farm that is no slug, to withdraw',
    'validation.failed',
    () => server.call('DELETE', `/v1/desk/distributions/${scene.distributionId}/participations/A%00b`, { token: key }),
    issue('path.farm', 'format'),
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
    ([what, query, path, code]): Refusal => [
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
