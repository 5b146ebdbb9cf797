import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig, types } from 'pg';
import { applicationName } from './application-name.ts';
import type { Tables, Database } from './database.ts';
import { prepareStatements } from './prepared-statements.ts';

const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
export const CONNECTION_TIMEOUT_MS = 5_000;
const OID_INT8 = 20;
const OID_DATE = 1082;
const OID_TIMESTAMPTZ = 1184;
const OID_NUMERIC = 1700;

/** Instants stay text (ISO 8601 in UTC), days stay text, counts are numbers: nothing in the code ever sees a driver's `Date`. */
const typeParsers = new Map<number, (value: string) => unknown>([
  [OID_INT8, (value) => safeInteger(value)],
  [OID_NUMERIC, (value) => safeInteger(value)],
  [OID_DATE, (value) => value],
  [OID_TIMESTAMPTZ, (value) => new Date(value).toISOString()],
]);

export interface Connection {
  readonly db: Database;
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Where to connect: an address, or the socket of the embedded server. */
export type DatabaseAddress =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

export function connect(address: DatabaseAddress, options: { readonly poolSize: number }): Connection {
  const pool = new Pool({ ...poolSettings(address), max: options.poolSize });
  // A broken idle connection is replaced by the next use; without a listener Node would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    prepareStatements(client);
  });
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
  return { db, pool, close: () => db.destroy() };
}

function poolSettings(address: DatabaseAddress): PoolConfig {
  return {
    ...address,
    types: {
      getTypeParser: (oid: number, format?: string): ((value: string) => unknown) =>
        (format !== 'binary' && typeParsers.get(oid)) || (types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
    },
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: applicationName(),
    // Statements that do not wait for each other's answers travel together (write-together.ts).
    pipeline: true,
  };
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`A count of ${value} does not fit a safe integer`);
  return number;
}
