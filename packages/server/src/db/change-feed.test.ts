import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createLogger } from '../logger.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { type Change, type ChangeFeed, openChangeFeed } from './change-feed.ts';
import type { OpenDatabase } from './open-database.ts';

const logger = createLogger(readConfig({ LOG_LEVEL: 'silent' }));
let database: OpenDatabase;
let elsewhere: OpenDatabase;
let here: ChangeFeed;
let there: ChangeFeed;
const heard: Change[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  elsewhere = await createTestDatabase();
  here = await openChangeFeed(database.address, 'here', logger);
  there = await openChangeFeed(database.address, 'there', logger);
  there.subscribe((change) => heard.push(change));
});
afterAll(async () => {
  await here.close();
  await there.close();
  await database.close();
  await elsewhere.close();
});

test('a change is told to another server, once each distribution', async () => {
  here.publish({ kind: 'distribution', distributionId: 'dst_1' });
  here.publish({ kind: 'distribution', distributionId: 'dst_1' });
  await expect.poll(() => heard).toEqual([{ kind: 'distribution', distributionId: 'dst_1' }]);
});

test('a change that could not be told is told when the session is back', async () => {
  heard.length = 0;
  const failed = new Promise((resolve) => {
    logger.warn = resolve;
  });
  const { rows } = await database.pool.query<{ name: string; pid: number }>(
    "select current_database() as name, pid from pg_stat_activity where datname = current_database() and application_name like 'cagette changes %' order by backend_start limit 1",
  );
  const [session] = rows;
  // Nobody can connect, who is connected stays so.
  await elsewhere.pool.query(`alter database ${session?.name} allow_connections false`);
  await elsewhere.pool.query('select pg_terminate_backend($1)', [session?.pid]);
  here.publish({ kind: 'distribution', distributionId: 'dst_2' });
  await failed;
  await elsewhere.pool.query(`alter database ${session?.name} allow_connections true`);
  await expect.poll(() => heard).toContainEqual({ kind: 'distribution', distributionId: 'dst_2' });
});
