import { DatabaseError } from 'pg';
import { expect, test } from 'vitest';
import { againAfterConflict } from './transaction.ts';

const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';

function failing(times: number, code: string) {
  let runs = 0;
  return {
    runs: () => runs,
    run: async () => {
      runs += 1;
      if (runs <= times) throw Object.assign(new DatabaseError('given up', 0, 'error'), { code });
      return runs;
    },
  };
}

test('a transaction that another stood in the way of runs again until it is through', async () => {
  expect(await againAfterConflict(failing(3, DEADLOCK).run)).toBe(4);
});

test('what is given up again and again is told', async () => {
  const { run, runs } = failing(100, DEADLOCK);
  await expect(againAfterConflict(run)).rejects.toMatchObject({ code: DEADLOCK });
  expect(runs()).toBe(4);
});

test('any other fault is told at once', async () => {
  const { run, runs } = failing(1, UNIQUE_VIOLATION);
  await expect(againAfterConflict(run)).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
  expect(runs()).toBe(1);
});
