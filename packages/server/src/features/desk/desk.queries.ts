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

/** The farms that take part in a distribution, or have lines in its orders from when they did. */
export async function listFarmIdsOf(db: Database, distributionId: string): Promise<string[]> {
  const { rows } = await sql<{ farmId: string }>`
    select c.organisation_id as farm_id from participations p join catalogues c on c.id = p.catalogue_id where p.distribution_id = ${distributionId}
    union
    select l.farm_id from orders o join order_lines l on l.order_id = o.id where o.distribution_id = ${distributionId}
  `.execute(db);
  return rows.map((row) => row.farmId);
}
