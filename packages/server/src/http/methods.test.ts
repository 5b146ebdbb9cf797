import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, type Scene } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server);
});
afterAll(() => server.close());

const UNKNOWN = '00000000000000000000000000';

describe('an address', () => {
  test.each([
    ['/v1/orders', 'GET', 'OPTIONS, POST'],
    [`/v1/orders/ord_${UNKNOWN}`, 'POST', 'OPTIONS, GET, HEAD, PUT, DELETE'],
    ['/v1/auth/sessions', 'PUT', 'OPTIONS, POST, DELETE'],
    ['/v1/me', 'GET', 'OPTIONS, DELETE'],
    [`/v1/distributions/dst_${UNKNOWN}/shelf`, 'DELETE', 'OPTIONS, GET, HEAD'],
  ])('%s, asked with %s, says which methods it has', async (path, method, allow) => {
    const reply = await server.call(method, path);
    expect([reply.status, reply.headers.get('Allow')]).toEqual([405, allow]);
  });

  test('lets a page of another origin read its error', async () => {
    const reply = await server.call('GET', '/v1/organisations/nulle-part', { headers: { Origin: 'https://ferme.example' } });
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('answers HEAD as GET, without a body', async () => {
    const reply = await server.call('HEAD', `/v1/organisations/${scene.slug}`);
    expect([reply.status, reply.body]).toEqual([200, null]);
  });
});
