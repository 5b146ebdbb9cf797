import { sql } from 'kysely';
import type { TestServer } from './test-server.ts';

/** Rows and a hash of the content of every table, the job queue's jobs included: equal before and after when nothing was written. */
export async function tableFacts(server: TestServer): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema = 'public' or (table_schema = 'pgboss' and table_name = 'job') order by 1
  `.execute(server.deps.db);
  const parts = tables.map(
    ({ name }) => sql`select ${name}::text as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as facts
      from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; facts: string }>`${sql.join(parts, sql` union all `)}`.execute(server.deps.db);
  return Object.fromEntries(rows.map((row) => [row.name, row.facts]));
}
