import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesFor, signIn, signInAs } from '../../testing/sign-in.ts';
import { createScene, orderBody, place } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey, readKeys, retireKey } from './auth.service.ts';

let server: TestServer;
let farmId: string;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  server = await createTestServer();
  const scene = await createScene(server);
  farmId = scene.farmId;
  await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]));
});
afterAll(() => server.close());

const ask = (email: string) => server.call('POST', '/v1/auth/codes', { body: { email } });
const answer = (email: string, code: string) => server.call('POST', '/v1/auth/sessions', { body: { email, code } });
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const latest = async (email: string) => (await codesFor(server, email)).at(-1)!;

describe('asking for a code', () => {
  test('the answer is the same for a known and an unknown address, and only the known one is written to', async () => {
    const known = await ask('ghjulia@example.org');
    const unknown = await ask('nimu@example.org');
    expect([known.status, known.body]).toEqual([202, null]);
    expect([unknown.status, unknown.body]).toEqual([202, null]);
    expect(await codesFor(server, 'ghjulia@example.org')).toEqual([expect.stringMatching(/^\d{6}$/)]);
    expect(await codesFor(server, 'nimu@example.org')).toEqual([]);
  });

  test('a wrong code says the same for a known and an unknown address, five times over and after', async () => {
    const [known, unknown] = ['ghjulia@example.org', 'nimu@example.org'];
    await ask(known);
    await ask(unknown);
    const wrong = other(await latest(known));
    for (const attemptsLeft of [4, 3, 2, 1, 0, 0]) {
      const [one, two] = [await answer(known, wrong), await answer(unknown, wrong)];
      const expected = attemptsLeft > 0 ? { code: 'code.invalid', params: { attemptsLeft } } : { code: 'code.exhausted', params: {} };
      expect(one).toMatchObject({ status: 401, body: expected });
      expect(two).toMatchObject({ status: 401, body: expected });
    }
    expect((await answer(known, await latest(known))).body.code).toBe('code.exhausted');
    expect((await answer('nemmenu@example.org', '123456')).body).toMatchObject({ code: 'code.invalid', params: {} });
  });

  test('neither code nor token is kept as it is', async () => {
    const token = await signIn(server, 'ghjulia@example.org');
    await ask('ghjulia@example.org');
    const code = await latest('ghjulia@example.org');
    const kept = JSON.stringify([
      await server.deps.db.selectFrom('authCodes').selectAll().execute(),
      await server.deps.db.selectFrom('sessions').selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(code);
  });
});

describe('signing in', () => {
  test('a code opens one session, in whatever case the address is written, and is then gone', async () => {
    await ask('  Ghjulia@Example.org ');
    const code = await latest('ghjulia@example.org');
    const session = await answer('GHJULIA@example.org', code);
    expect(session.status).toBe(201);
    expect(session.body.customer).toMatchObject({ email: 'ghjulia@example.org', roles: [] });
    expect((await server.call('GET', '/v1/me/orders', { token: session.body.token })).body.items).toHaveLength(1);
    expect((await answer('ghjulia@example.org', code)).body.code).toBe('code.invalid');
  });

  test('of two sign-ins at once with one code, one succeeds', async () => {
    await ask('ghjulia@example.org');
    const code = await latest('ghjulia@example.org');
    const replies = await Promise.all([1, 2, 3, 4].map(() => answer('ghjulia@example.org', code)));
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([201, 401, 401, 401]);
  });

  test('wrong attempts at once are each counted', async () => {
    await ask('ghjulia@example.org');
    const wrong = other(await latest('ghjulia@example.org'));
    const replies = await Promise.all(Array.from({ length: 12 }, () => answer('ghjulia@example.org', wrong)));
    expect(replies.filter((reply) => reply.body.code === 'code.invalid')).toHaveLength(4);
    expect(replies.filter((reply) => reply.body.code === 'code.exhausted')).toHaveLength(8);
  });

  test('a new code takes the place of the last, with all its attempts', async () => {
    await ask('ghjulia@example.org');
    const first = await latest('ghjulia@example.org');
    await answer('ghjulia@example.org', other(first));
    await ask('ghjulia@example.org');
    const second = await latest('ghjulia@example.org');
    if (first !== second)
      expect((await answer('ghjulia@example.org', first)).body).toMatchObject({ code: 'code.invalid', params: { attemptsLeft: 4 } });
    expect((await answer('ghjulia@example.org', second)).status).toBe(201);
  });

  test('a code stands ten minutes, a session thirty days', async () => {
    await ask('ghjulia@example.org');
    const late = await latest('ghjulia@example.org');
    server.clock.advance(10 * MINUTE_MS);
    expect((await answer('ghjulia@example.org', late)).body.code).toBe('code.invalid');
    const token = await signIn(server, 'ghjulia@example.org');
    server.clock.advance(30 * DAY_MS - 1);
    expect((await server.call('GET', '/v1/me/orders', { token })).status).toBe(200);
    server.clock.advance(1);
    expect((await server.call('GET', '/v1/me/orders', { token })).body.code).toBe('auth.invalid');
  });

  test('a session tells the roles of its customer', async () => {
    const token = await signInAs(server, farmId, 'volunteer', 'santu@example.org');
    expect((await server.call('GET', '/v1/me/orders', { token })).body).toEqual({ items: [], nextCursor: null });
    await ask('santu@example.org');
    const session = await answer('santu@example.org', await latest('santu@example.org'));
    expect(session.body.customer.roles).toEqual([{ organisationSlug: expect.any(String), role: 'volunteer' }]);
  });

  test('signing out ends that session and no other', async () => {
    const [one, two] = [await signIn(server, 'ghjulia@example.org'), await signIn(server, 'ghjulia@example.org')];
    expect((await server.call('DELETE', '/v1/auth/sessions', { token: one })).status).toBe(204);
    expect((await server.call('GET', '/v1/me/orders', { token: one })).body.code).toBe('auth.invalid');
    expect((await server.call('GET', '/v1/me/orders', { token: two })).status).toBe(200);
  });
});

test('a revoked key opens nothing any more', async () => {
  const path = '/v1/desk/distributions/dst_00000000000000000000000000/orders';
  const key = await createKey(server.deps, farmId, 'caisse');
  expect((await server.call('GET', path, { token: key })).body.code).toBe('distribution.notFound');
  const [kept] = (await readKeys(server.deps, farmId)).filter((one) => one.name === 'caisse');
  expect(await retireKey(server.deps, 'org_other', kept!.id)).toBe(false);
  expect(await retireKey(server.deps, farmId, kept!.id)).toBe(true);
  expect((await server.call('GET', path, { token: key })).body.code).toBe('auth.invalid');
});
