import type { Database } from '../../db/database.ts';

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
