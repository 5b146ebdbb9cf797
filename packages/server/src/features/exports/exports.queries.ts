import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

export async function listPickupPoints(db: Database, organisationId: string) {
  return db.selectFrom('pickupPoints').selectAll().where('organisationId', '=', organisationId).orderBy('id').execute();
}

export async function listDistributions(db: Database, organisationId: string) {
  return db
    .selectFrom('distributions')
    .innerJoin('pickupPoints', 'pickupPoints.id', 'distributions.pickupPointId')
    .selectAll('distributions')
    .select(['pickupPoints.name as place', 'pickupPoints.street', 'pickupPoints.postcode', 'pickupPoints.city'])
    .where('distributions.organisationId', '=', organisationId)
    .orderBy('distributions.startsAt')
    .execute();
}

export async function listSlots(db: Database, organisationId: string) {
  return db
    .selectFrom('slots')
    .innerJoin('distributions', 'distributions.id', 'slots.distributionId')
    .selectAll('slots')
    .where('distributions.organisationId', '=', organisationId)
    .orderBy('slots.startsAt')
    .execute();
}

export async function listParticipations(db: Database, organisationId: string) {
  return db
    .selectFrom('participations')
    .innerJoin('distributions', 'distributions.id', 'participations.distributionId')
    .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
    .innerJoin('organisations', 'organisations.id', 'catalogues.organisationId')
    .selectAll('participations')
    .select(['organisations.slug as farmSlug', 'organisations.name as farmName'])
    .where('distributions.organisationId', '=', organisationId)
    .orderBy('participations.id')
    .execute();
}

export async function listOrders(db: Database, organisationId: string) {
  return db
    .selectFrom('orders')
    .innerJoin('distributions', 'distributions.id', 'orders.distributionId')
    .innerJoin('pickupPoints', 'pickupPoints.id', 'distributions.pickupPointId')
    .leftJoin('customers', 'customers.id', 'orders.customerId')
    .selectAll('orders')
    .select(['customers.email', 'distributions.startsAt', 'pickupPoints.name as place'])
    .where('orders.organisationId', '=', organisationId)
    .orderBy('orders.id')
    .execute();
}

/** The lines of an organisation's orders, and those that a farm sold through somebody else's distributions. */
export async function listOrderLines(db: Database, organisationId: string) {
  return db
    .selectFrom('orderLines')
    .innerJoin('orders', 'orders.id', 'orderLines.orderId')
    .leftJoin('organisations', 'organisations.id', 'orderLines.farmId')
    .selectAll('orderLines')
    .select(['orders.code', 'orders.state', 'organisations.name as farmName'])
    .where((eb) => eb.or([eb('orders.organisationId', '=', organisationId), eb('orderLines.farmId', '=', organisationId)]))
    .orderBy('orderLines.orderId')
    .orderBy('orderLines.position')
    .execute();
}

/** Everybody who has ordered, with the name and phone of the last order. */
export async function listCustomers(db: Database, organisationId: string) {
  const { rows } = await sql<{
    id: string;
    email: string | null;
    name: string | null;
    phone: string | null;
    orders: number;
    lastOrderAt: string;
  }>`
    select c.id, c.email,
      (array_agg(o.customer_name order by o.id desc))[1] as name, (array_agg(o.customer_phone order by o.id desc))[1] as phone,
      count(*) as orders, max(o.placed_at) as last_order_at
    from orders o join customers c on c.id = o.customer_id
    where o.organisation_id = ${organisationId} group by c.id order by c.id
  `.execute(db);
  return rows;
}

export async function listOrderChanges(db: Database, organisationId: string) {
  return db
    .selectFrom('orderChanges')
    .innerJoin('orders', 'orders.id', 'orderChanges.orderId')
    .select([
      'orderChanges.orderId',
      'orders.code',
      'orderChanges.at',
      'orderChanges.actor',
      'orderChanges.kind',
      'orderChanges.before',
      'orderChanges.after',
    ])
    .where('orders.organisationId', '=', organisationId)
    .orderBy('orderChanges.id')
    .execute();
}
