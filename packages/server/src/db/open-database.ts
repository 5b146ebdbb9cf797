import { Client } from 'pg';
import type { Config } from '../config.ts';
import { applicationName } from './application-name.ts';
import { type Connection, connect, type DatabaseAddress } from './connection.ts';
import { type EmbeddedOptions, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { DatabaseError } from './database-error.ts';

/** Any number that no other program is likely to lock. */
const SERVER_LOCK = 7_204_114;

export interface OpenDatabase extends Connection {
  readonly address: DatabaseAddress;
  /** The embedded server's process, null for another server. */
  pid(): number | null;
}

/** Connects to DATABASE_URL, or to the embedded PostgreSQL, which it starts first. `close` stops what it started. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool'>,
  options: EmbeddedOptions = {},
): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const address = { connectionString: config.databaseUrl };
    await checkReachable(address);
    return { ...connect(address, { poolSize: config.databasePool }), address, pid: () => null };
  }
  const embedded = await startEmbeddedPostgres(config.dataDir, options);
  const connection = connect(embedded.address, { poolSize: config.databasePool });
  return {
    ...connection,
    address: embedded.address,
    pid: embedded.pid,
    async close() {
      await connection.close();
      await embedded.stop();
    },
  };
}

/**
 * Makes sure that one server at a time works on a DATA_DIR. The lock is a session's, so that it is gone when the server is, however it ended.
 *
 * @returns what gives the lock back.
 * @throws DatabaseError when another server holds it.
 */
export async function lockDataDir(database: OpenDatabase, dataDir: string, onLost: () => void): Promise<() => Promise<void>> {
  let released = false;
  let client = await lock();
  return async () => {
    released = true;
    await client.end().catch(() => undefined);
  };

  async function lock(): Promise<Client> {
    const holder = new Client({ ...database.address, application_name: applicationName('server') });
    let isHeld = false;
    // PostgreSQL may die at any moment, also while it is being asked for the lock: then this start fails, or tries again.
    holder.on('error', () => undefined);
    // It died and came back: take the lock again, or stop when another server was quicker.
    holder.once('end', () => {
      if (isHeld) void relock();
    });
    await holder.connect();
    const { rows } = await holder.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [SERVER_LOCK]);
    if (!rows[0]?.locked) {
      const other = await holder.query<{ name: string }>(
        "select application_name as name from pg_stat_activity a join pg_locks l using (pid) where l.locktype = 'advisory' and l.objid = $1 and l.granted",
        [SERVER_LOCK],
      );
      await holder.end();
      throw new DatabaseError(
        `Another Cagette server (process ${other.rows[0]?.name.split(' ').at(-1) ?? 'unknown'}) is already working on ${dataDir}. Stop it first, or choose another DATA_DIR.`,
      );
    }
    isHeld = true;
    return holder;
  }

  async function relock(): Promise<void> {
    while (!released) {
      try {
        client = await lock();
        return;
      } catch (error) {
        if (error instanceof DatabaseError) return onLost();
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }
}

async function checkReachable(address: { readonly connectionString: string }): Promise<void> {
  const client = new Client({ ...address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new DatabaseError(
      `DATABASE_URL names a PostgreSQL that does not answer: ${cause instanceof Error ? cause.message : 'unknown reason'}.`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
