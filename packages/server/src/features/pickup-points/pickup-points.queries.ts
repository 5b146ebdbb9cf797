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

/** The points that an organisation may use: its own, and those of the associations it belongs to. */
export async function listUsablePoints(
  db: Database,
  organisationId: string,
): Promise<{ id: string; name: string; city: string; timeZone: string }[]> {
  return db
    .selectFrom('pickupPoints')
    .select(['id', 'name', 'city', 'timeZone'])
    .where((eb) =>
      eb.or([
        eb('organisationId', '=', organisationId),
        eb('organisationId', 'in', eb.selectFrom('affiliations').select('associationId').where('farmId', '=', organisationId)),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
}
