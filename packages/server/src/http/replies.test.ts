import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server, { offers: [{ declaredStock: 100 }] });
});
afterAll(() => server.close());

describe('a reply', () => {
  test('that refuses old elements can be read on another website', async () => {
    const headers = { 'Cagette-Wire': '99', Origin: 'https://ferme.example.org' };
    const reply = await server.call('GET', `/v1/organisations/${scene.slug}`, { headers });
    expect([reply.body.code, reply.headers.get('access-control-allow-origin')]).toEqual(['wireVersion.unsupported', '*']);
  });

  test('to a write is kept by no cache, because it may hold a name or a token', async () => {
    const placed = await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]));
    expect([placed.status, placed.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect((await server.call('GET', `/v1/organisations/${scene.slug}`)).headers.get('cache-control')).toBe('no-cache');
  });

  test('to a HEAD has the headers of the GET and no body', async () => {
    const path = `/v1/distributions/${scene.distributionId}/shelf`;
    const get = await server.app.request(path);
    const head = await server.app.request(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, get.headers.get('etag'), '']);
  });

  test('to a preflight lets elements send what they send', async () => {
    const asked = ['authorization', 'content-type', 'idempotency-key', 'cagette-wire', 'last-event-id'];
    const reply = await server.app.request('/v1/orders', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://ferme.example.org',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': asked.join(','),
      },
    });
    const allowed = reply.headers.get('access-control-allow-headers')?.toLowerCase().split(',') ?? [];
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(asked.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test.each([
    ['a statement that takes too long', '57014'],
    ['a lock that takes too long', '55P03'],
    ['a deadlock', '40P01'],
  ])('to %s asks to try again', async (_what, code) => {
    const { db } = server.deps;
    await sql`create function fails() returns trigger language plpgsql as ${sql.lit(`begin raise exception using errcode = '${code}'; end`)}`.execute(
      db,
    );
    await sql`create trigger fails before insert on auth_codes for each row execute function fails()`.execute(db);
    const reply = await server.call('POST', '/v1/auth/codes', { body: { email: 'anto@example.org' } });
    await sql`drop function fails cascade`.execute(db);
    expect([reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([503, 'server.busy', '1']);
  });
});
