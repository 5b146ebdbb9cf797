import { type Kysely, sql } from 'kysely';

/**
 * What was ordered beyond what the farm declares by now. A farm that counts five jars after eight were ordered has nothing left and owes three: jars that come back from a
 * cancelled order settle that first, and so does a higher figure, or both would be sold twice.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table stocks add column owed integer not null default 0 check (owed >= 0),
      add constraint stocks_owed_only_when_empty check (owed = 0 or quantity = 0)
  `.execute(db);
}
