import { sql } from 'kysely';
import { type MigrationResult, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as stockOwed from './migrations/0002-stock-owed.ts';
import * as photos from './migrations/0003-photos.ts';
import * as network from './migrations/0004-network.ts';
import * as invitations from './migrations/0005-invitations.ts';

const migrations = {
  '0001-foundation': foundation,
  '0002-stock-owed': stockOwed,
  '0003-photos': photos,
  '0004-network': network,
  '0005-invitations': invitations,
};
const OLDEST_POSTGRES = 150_000;

/**
 * Brings the tables up to date; several servers may call it at once.
 *
 * @returns the names of the migrations that ran.
 * @throws DatabaseError when PostgreSQL is older than 15 or a migration fails.
 */
export async function migrate(db: Database): Promise<string[]> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_POSTGRES)
    throw new DatabaseError(`PostgreSQL 15 or later is needed; this server is version ${(version - (version % 10_000)) / 10_000}.`);
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'cagette_migrations',
    migrationLockTableName: 'cagette_migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new DatabaseError(`A migration failed: ${failedName(results)}. Nothing of it was kept.`, { cause: error });
  return results.map((result) => result.migrationName);
}

function failedName(results: readonly MigrationResult[]): string {
  return results.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
}
