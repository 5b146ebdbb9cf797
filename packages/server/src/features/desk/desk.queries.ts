import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** The lines of a distribution's orders that were not cancelled, in the order they were written; with `farmIds` those farms' only. */
export async function listHarvestRows(db: Database, distributionId: string, farmIds: readonly string[] | null) {
  let query = db
    .selectFrom('orderLines as line')
    .innerJoin('orders', 'orders.id', 'line.orderId')
    .innerJoin('organisations as farm', 'farm.id', 'line.farmId')
    .select([
      'line.orderId',
      'line.offerId',
      'line.farmId',
      'farm.name as farmName',
      'line.category',
      'line.productName',
      'line.offerName',
      'line.reference',
      'line.sale',
      'line.quantity',
      'line.contentQuantity',
      'line.contentUnit',
      'line.totalCents',
    ])
    .where('orders.distributionId', '=', distributionId)
    .where('orders.state', '<>', 'cancelled');
  if (farmIds) query = query.where('line.farmId', '=', sql<string>`any(${farmIds}::text[])`);
  // Lines are written anew with each change of their order.
  return query.orderBy('orders.updatedAt').orderBy('orders.id').orderBy('line.position').execute();
}

/** The distributions whose collection has not ended that an organisation runs, takes part in or has lines in, by start. */
export async function listComingDistributions(
  db: Database,
  organisationId: string,
  now: string,
): Promise<{ id: string; organisationId: string; organisationName: string; city: string }[]> {
  const { rows } = await sql<{ id: string; organisationId: string; organisationName: string; city: string }>`
    select d.id, d.organisation_id, o.name as organisation_name, point.city
    from distributions d
    join organisations o on o.id = d.organisation_id
    join pickup_points point on point.id = d.pickup_point_id
    where d.ends_at > ${now} and (
      d.organisation_id = ${organisationId}
      or exists (select from participations p join catalogues c on c.id = p.catalogue_id where p.distribution_id = d.id and c.organisation_id = ${organisationId})
      or exists (select from orders join order_lines l on l.order_id = orders.id where orders.distribution_id = d.id and l.farm_id = ${organisationId})
    )
    order by d.starts_at, d.id
  `.execute(db);
  return rows;
}

/** The farms that take part in a distribution, or have lines in its orders from when they did. */
export async function listFarmIdsOf(db: Database, distributionId: string): Promise<string[]> {
  const { rows } = await sql<{ farmId: string }>`
    select c.organisation_id as farm_id from participations p join catalogues c on c.id = p.catalogue_id where p.distribution_id = ${distributionId}
    union
    select l.farm_id from orders o join order_lines l on l.order_id = o.id where o.distribution_id = ${distributionId}
  `.execute(db);
  return rows.map((row) => row.farmId);
}
