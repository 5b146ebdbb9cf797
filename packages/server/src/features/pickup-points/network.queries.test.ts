import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { listPointWithTwins } from './network.queries.ts';
import { addPoints, createNetworkScene } from './testing/network-scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const FARMS = 300;

test('The twins of a point are found among a network’s many farms without looking at the others', async () => {
  const { db } = server.deps;
  const { associationId, farm } = await createNetworkScene(server);
  await sql`
    insert into organisations (id, slug, kind, name, created_at, updated_at)
    select 'org_many_' || n, 'many-' || n, 'farm', 'Ferme ' || n, now(), now() from generate_series(1, ${FARMS}::int) n
  `.execute(db);
  await sql`
    insert into affiliations (id, association_id, farm_id, since)
    select 'aff_many_' || n, ${associationId}, 'org_many_' || n, now() from generate_series(1, ${FARMS}::int) n
  `.execute(db);
  await sql`analyze affiliations`.execute(db);
  const ids: string[] = [];
  for (const owner of [farm.id, associationId, 'org_many_7']) ids.push(...(await addPoints(server, owner, [{ name: 'Gare' }])));
  await addPoints(server, 'org_many_8', [{ name: 'Gare', latitude: 42.8 }, { name: 'Halle' }]);

  const { twins, read } = await db.transaction().execute(async (trx) => ({
    twins: await listPointWithTwins(trx, ids[0] ?? ''),
    read: await sql<{ count: number }>`
      select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables where relname = 'affiliations'
    `.execute(trx),
  }));
  expect(twins.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(read.rows[0]?.count).toBeGreaterThan(0);
  expect(read.rows[0]?.count).toBeLessThan(FARMS / 10);
});
