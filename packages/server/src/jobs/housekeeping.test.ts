import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInvitation } from '../testing/association.ts';
import { createScene, orderBody, place } from '../testing/scene.ts';
import { signIn } from '../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { clearUp } from './housekeeping.ts';

let server: TestServer;
const HOUR_MS = 3_600_000;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

async function counts(): Promise<number[]> {
  const all = await Promise.all(
    (['authCodes', 'sessions', 'idempotencyKeys', 'invitations'] as const).map((table) =>
      server.deps.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return all.map((row) => row.count);
}

test('what has expired is deleted, what is in force stays', async () => {
  const scene = await createScene(server);
  await place(server, await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]));
  await signIn(server, 'ghjulia@example.org');
  await server.call('POST', '/v1/auth/codes', { body: { email: 'ghjulia@example.org' } });
  await createInvitation(server, scene);
  await clearUp(server.deps.db, server.clock.now());
  expect(await counts()).toEqual([1, 1, 1, 1]);
  server.clock.advance(48 * HOUR_MS);
  await clearUp(server.deps.db, server.clock.now());
  expect(await counts()).toEqual([0, 1, 1, 1]);
  server.clock.advance(1);
  await clearUp(server.deps.db, server.clock.now());
  expect(await counts()).toEqual([0, 1, 0, 1]);
  server.clock.advance(28 * 24 * HOUR_MS);
  await clearUp(server.deps.db, server.clock.now());
  expect(await counts()).toEqual([0, 0, 0, 1]);
  server.clock.advance(366 * 24 * HOUR_MS);
  await clearUp(server.deps.db, server.clock.now());
  expect(await counts()).toEqual([0, 0, 0, 0]);
});
