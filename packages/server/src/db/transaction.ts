import type { Database, DatabaseTransaction } from './database.ts';

/** Thrown to leave a transaction without writing; carries what the caller wants to know. */
class Rollback extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('rolled back');
    this.value = value;
  }
}

/**
 * Runs work in a transaction. `rollback(value)` leaves it without writing anything and makes `value` the result.
 * The work awaits nothing but the database: a transaction is never held while something else is waited for.
 */
export async function inTransaction<Result>(
  db: Database,
  work: (trx: DatabaseTransaction, rollback: (value: Result) => never) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.transaction().execute((trx) =>
      work(trx, (value) => {
        throw new Rollback(value);
      }),
    );
  } catch (error) {
    if (error instanceof Rollback) return error.value as Result;
    throw error;
  }
}
