import type { Socket } from 'node:net';
import type { CompiledQuery } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** SQLSTATE that `cagette_refuse` raises: what a statement found forbids the whole transaction. */
const REFUSED = 'CG001';

/**
 * Runs statements as one transaction in one round trip: `begin`, they and `commit` are sent without waiting for the answers in between. Rows are locked only as long as
 * PostgreSQL works on them; waiting for this process between two statements would hold them for as long as its event loop is busy, which under load is most of the time.
 * A statement that fails, or calls `cagette_refuse`, turns the commit into a rollback.
 *
 * @returns false when a statement refused; nothing was written then.
 */
export async function writeTogether(pool: Pool, statements: readonly CompiledQuery[]): Promise<boolean> {
  const client = await pool.connect();
  const replies = await Promise.allSettled(
    inOnePacket(client, () => [
      client.query('begin'),
      ...statements.map((statement) => client.query(statement.sql, [...statement.parameters])),
      client.query('commit'),
    ]),
  );
  const failed = replies.find((reply) => reply.status === 'rejected');
  const commit = replies.at(-1);
  // A connection whose last answer was not the end of the transaction is not given to anybody else.
  client.release(commit?.status === 'rejected');
  if (!failed) return true;
  if ((failed.reason as { code?: unknown }).code === REFUSED) return false;
  throw failed.reason;
}

/** Each write of its own would wake PostgreSQL, and on a small machine take this process's core. */
function inOnePacket<Result>(client: PoolClient, send: () => Result): Result {
  // pg gives its socket no type; without one, the statements merely travel one by one.
  const { stream } = (client as PoolClient & { connection?: { stream?: Partial<Socket> } }).connection ?? {};
  stream?.cork?.();
  try {
    return send();
  } finally {
    stream?.uncork?.();
  }
}
