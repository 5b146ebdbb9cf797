import type { Insertable } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { PickupPointsTable } from './pickup-points.table.ts';

export async function insertPickupPoints(db: Database, rows: readonly Insertable<PickupPointsTable>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('pickupPoints')
      .values([...rows])
      .execute();
}
