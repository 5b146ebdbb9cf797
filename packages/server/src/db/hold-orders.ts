import { sql } from 'kysely';
import type { DatabaseTransaction } from './database.ts';

/**
 * Waits for the orders that are being written and holds further ones back until the transaction ends. An order that began before the window closed is then counted,
 * and one that comes after sees that it closed: no order can fall between the list and the door. Held for milliseconds: at each closing, and
 * whenever a farm joins, changes its part or leaves. What is read meanwhile must stay small however many farms and orders there are.
 */
export async function holdOrders(trx: DatabaseTransaction): Promise<void> {
  await sql`set local lock_timeout = '3s'`.execute(trx);
  await sql`lock table orders in share row exclusive mode`.execute(trx);
}
