import { sql } from 'kysely';
import type { Database } from './database.ts';

export async function isDatabaseReady(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
