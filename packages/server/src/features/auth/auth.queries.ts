import type { Selectable } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { SessionsTable } from './auth.table.ts';

export async function findKeyByHash(db: Database, hash: string) {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'organisationId'])
    .where('hash', '=', hash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
}

export async function findSessionByHash(db: Database, hash: string, now: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('customers', 'customers.id', 'sessions.customerId')
    .select(['sessions.customerId', 'customers.email'])
    .where('sessions.hash', '=', hash)
    .where('sessions.expiresAt', '>', now)
    .executeTakeFirst();
}

export async function insertKey(
  db: Database,
  key: { id: string; organisationId: string; name: string; hash: string; createdAt: string },
): Promise<void> {
  await db.insertInto('apiKeys').values(key).execute();
}

/** Revokes a key; one that is revoked already stays as it is. @returns whether the organisation has that key. */
export async function revokeKey(db: Database, organisationId: string, keyId: string, now: string): Promise<boolean> {
  const row = await db
    .updateTable('apiKeys')
    .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(now)) }))
    .where('id', '=', keyId)
    .where('organisationId', '=', organisationId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function listKeys(db: Database, organisationId: string) {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'name', 'createdAt', 'revokedAt'])
    .where('organisationId', '=', organisationId)
    .orderBy('id')
    .execute();
}

export async function insertSession(db: Database, session: Selectable<SessionsTable>): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

export async function deleteSession(db: Database, hash: string): Promise<void> {
  await db.deleteFrom('sessions').where('hash', '=', hash).execute();
}
