import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { openLastingSession } from './lasting-session.ts';
import type { OpenDatabase } from './open-database.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('a session that PostgreSQL ends is opened again, begins anew and says so', async () => {
  const begun: Client[] = [];
  let reopened = () => undefined as void;
  const session = await openLastingSession({
    address: database.address,
    role: 'changes',
    begin: async (client) => void begun.push(client),
    onReopened: () => reopened(),
  });
  const back = new Promise<void>((resolve) => {
    reopened = resolve;
  });
  await endSessions();
  await back;
  expect(begun).toHaveLength(2);
  expect(session.client()).toBe(begun[1]);
  expect((await session.client().query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await session.close();
  expect(await sessions()).toBe(0);
});

test('closed while it is being opened again, it leaves no connection and says nothing', async () => {
  let isLate = false;
  const gate = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  const session = await openLastingSession({
    address: database.address,
    role: 'changes',
    async begin() {
      if (!isLate) return;
      arrived.resolve();
      await gate.promise;
    },
    onReopened: () => {
      throw new Error('nobody waits for it any more');
    },
  });
  isLate = true;
  await endSessions();
  await arrived.promise;
  const closed = session.close();
  gate.resolve();
  await closed;
  expect(await sessions()).toBe(0);
});

test('closed while what it opens for fails, it tries no further', async () => {
  let openings = 0;
  const failed = Promise.withResolvers<void>();
  const session = await openLastingSession({
    address: database.address,
    role: 'changes',
    async begin() {
      openings += 1;
      if (openings === 1) return;
      failed.resolve();
      throw new Error('not yet');
    },
  });
  await endSessions();
  await failed.promise;
  await session.close();
  const before = openings;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(openings).toBe(before);
  expect(await sessions()).toBe(0);
});

test('a fault that will not pass is told once, and a first opening that fails leaves no connection', async () => {
  class Taken extends Error {}
  const refuse = async () => {
    throw new Taken('another has it');
  };
  await expect(openLastingSession({ address: database.address, role: 'changes', begin: refuse })).rejects.toThrow(Taken);
  expect(await sessions()).toBe(0);

  let isTaken = false;
  const givenUp = Promise.withResolvers<void>();
  const session = await openLastingSession({
    address: database.address,
    role: 'changes',
    begin: async () => {
      if (isTaken) await refuse();
    },
    isFinal: (error) => error instanceof Taken,
    onGivenUp: () => givenUp.resolve(),
  });
  isTaken = true;
  await endSessions();
  await givenUp.promise;
  await session.close();
  expect(await sessions()).toBe(0);
});

async function endSessions(): Promise<void> {
  await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${OURS}`);
}

/** Those that are left; PostgreSQL takes a moment to see that one was ended. */
async function sessions(): Promise<number> {
  let found = Number.NaN;
  for (let attempt = 0; found !== 0 && attempt < 50; attempt++) {
    const { rows } = await database.pool.query<{ found: number }>(`select count(*)::int as found from pg_stat_activity where ${OURS}`);
    found = rows[0]!.found;
    if (found > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}

const OURS = "datname = current_database() and application_name like 'cagette changes %'";
