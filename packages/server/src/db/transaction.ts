import { isTransientConflict } from './faults.ts';
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

const ATTEMPTS = 4;

/**
 * Runs a whole transaction again when PostgreSQL gave it up because it and another waited for each other. Nothing of it was written then; what it reads and answers
 * is made anew.
 */
export async function againAfterConflict<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransientConflict(error)) throw error;
    }
  }
}
