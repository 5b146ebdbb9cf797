import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';

export interface NewCode {
  readonly email: string;
  readonly hash: string;
  readonly expiresAt: string;
  readonly attemptsLeft: number;
  readonly createdAt: string;
}

/** An address has one code; a new one takes the place of the last, with all its attempts. */
export async function upsertCode(trx: DatabaseTransaction, code: NewCode): Promise<void> {
  const { email: _email, ...rest } = code;
  await trx
    .insertInto('authCodes')
    .values(code)
    .onConflict((conflict) => conflict.column('email').doUpdateSet(rest))
    .execute();
}

/** Runs writes and undoes them within the transaction, unless they are to be kept. */
export async function writeOrUndo(trx: DatabaseTransaction, isKept: boolean, write: () => Promise<void>): Promise<void> {
  await sql`savepoint maybe`.execute(trx);
  await write();
  if (!isKept) await sql`rollback to savepoint maybe`.execute(trx);
  await sql`release savepoint maybe`.execute(trx);
}

/**
 * Spends one attempt of an address's code, in one statement, so that attempts at once are each counted.
 *
 * @returns the code's hash and what is left after this attempt; undefined when there is no code in force or it has no attempt left.
 */
export async function spendAttempt(db: Database, email: string, now: string): Promise<{ hash: string; attemptsLeft: number } | undefined> {
  return db
    .updateTable('authCodes')
    .set((eb) => ({ attemptsLeft: eb('attemptsLeft', '-', 1) }))
    .where('email', '=', email)
    .where('expiresAt', '>', now)
    .where('attemptsLeft', '>', 0)
    .returning(['hash', 'attemptsLeft'])
    .executeTakeFirst();
}

export async function hasExhaustedCode(db: Database, email: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('authCodes')
    .select('email')
    .where('email', '=', email)
    .where('expiresAt', '>', now)
    .where('attemptsLeft', '<=', 0)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a code away. @returns whether it was still there: of two sign-ins at once with one code, one succeeds. */
export async function takeCode(trx: DatabaseTransaction, email: string, hash: string): Promise<boolean> {
  const row = await trx.deleteFrom('authCodes').where('email', '=', email).where('hash', '=', hash).returning('email').executeTakeFirst();
  return row !== undefined;
}
