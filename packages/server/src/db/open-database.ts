import { Client } from 'pg';
import type { Config } from '../config.ts';
import { CONNECTION_TIMEOUT_MS, type Connection, connect, type DatabaseAddress } from './connection.ts';
import { type EmbeddedOptions, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { DatabaseError } from './database-error.ts';
import { openLastingSession } from './lasting-session.ts';

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
  const session = await openLastingSession({
    address: database.address,
    role: 'server',
    begin: (client) => lock(client, dataDir),
    isFinal: (error) => error instanceof DatabaseError,
    onGivenUp: onLost,
  });
  return session.close;
}

async function lock(client: Client, dataDir: string): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [SERVER_LOCK]);
  if (rows[0]?.locked) return;
  const other = await client.query<{ name: string }>(
    "select application_name as name from pg_stat_activity a join pg_locks l using (pid) where l.locktype = 'advisory' and l.objid = $1 and l.granted",
    [SERVER_LOCK],
  );
  throw new DatabaseError(
    `Another Cagette server (process ${other.rows[0]?.name.split(' ').at(-1) ?? 'unknown'}) is already working on ${dataDir}. Stop it first, or choose another DATA_DIR.`,
  );
}

async function checkReachable(address: { readonly connectionString: string }): Promise<void> {
  const client = new Client({ ...address, connectionTimeoutMillis: CONNECTION_TIMEOUT_MS });
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
