import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import type { KeptPoint, PlannedPoint } from './points/plan-points.ts';

/** Rows of one statement: a megabyte of JSON. */
const ROWS_AT_ONCE = 2000;

/** An organisation's own points, in the order they were made. */
export async function listOwnPoints(db: Database, organisationId: string): Promise<KeptPoint[]> {
  return db
    .selectFrom('pickupPoints')
    .select([
      'id',
      'name',
      'street',
      'postcode',
      'city',
      'country',
      'latitude',
      'longitude',
      'isApproximate',
      'kind',
      'access',
      'wheelchair',
    ])
    .select(['usualWeekday', 'usualFrom', 'usualTo', 'timeZone', 'reference'])
    .where('organisationId', '=', organisationId)
    .orderBy('id')
    .execute();
}

export async function insertPoints(
  trx: DatabaseTransaction,
  organisationId: string,
  points: readonly PlannedPoint[],
  now: string,
): Promise<void> {
  for (const some of chunks(points)) {
    await sql`
      insert into pickup_points (id, organisation_id, name, street, postcode, city, country, latitude, longitude, is_approximate, kind, access, wheelchair,
        usual_weekday, usual_from, usual_to, time_zone, reference, created_at)
      select id, ${organisationId}, name, street, postcode, city, country, latitude, longitude, "isApproximate", kind, access, wheelchair,
        "usualWeekday", "usualFrom", "usualTo", "timeZone", reference, ${now}
      from ${pointRecords(some)}
    `.execute(trx);
  }
}

export async function updatePoints(trx: DatabaseTransaction, points: readonly PlannedPoint[]): Promise<void> {
  for (const some of chunks(points)) {
    await sql`
      update pickup_points p set
        name = r.name, street = r.street, postcode = r.postcode, city = r.city, country = r.country, latitude = r.latitude, longitude = r.longitude,
        is_approximate = r."isApproximate", kind = r.kind, access = r.access, wheelchair = r.wheelchair, usual_weekday = r."usualWeekday",
        usual_from = r."usualFrom", usual_to = r."usualTo", time_zone = r."timeZone", reference = r.reference
      from ${pointRecords(some)} where p.id = r.id
    `.execute(trx);
  }
}

function* chunks(points: readonly PlannedPoint[]): Generator<readonly PlannedPoint[]> {
  for (let at = 0; at < points.length; at += ROWS_AT_ONCE) yield points.slice(at, at + ROWS_AT_ONCE);
}

function pointRecords(points: readonly PlannedPoint[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as r(
    id text, name text, street text, postcode text, city text, country text, latitude double precision, longitude double precision, "isApproximate" boolean,
    kind text, access text, wheelchair boolean, "usualWeekday" smallint, "usualFrom" text, "usualTo" text, "timeZone" text, reference text)`;
}
