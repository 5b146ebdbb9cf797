import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../../db/database.ts';

function ordersWithLines(db: Database) {
  return db
    .selectFrom('orders')
    .innerJoin('customers', 'customers.id', 'orders.customerId')
    .leftJoin('slots', 'slots.id', 'orders.slotId')
    .selectAll('orders')
    .select((eb) => [
      'customers.email',
      'slots.startsAt as slotStartsAt',
      'slots.endsAt as slotEndsAt',
      jsonArrayFrom(
        eb
          .selectFrom('orderLines')
          .innerJoin('organisations as farm', 'farm.id', 'orderLines.farmId')
          .selectAll('orderLines')
          .select('farm.name as farmName')
          .whereRef('orderLines.orderId', '=', 'orders.id')
          .orderBy('orderLines.position'),
      ).as('lines'),
    ]);
}

/** An order with its lines, customer and slot. */
export type OrderRow = Awaited<ReturnType<typeof findOrder>> & {};

export async function findOrder(db: Database, id: string) {
  return ordersWithLines(db).where('orders.id', '=', id).executeTakeFirst();
}

/** The order that an address has in a distribution, unless it was cancelled. */
export async function findOrderOf(db: Database, distributionId: string, email: string): Promise<OrderRow | undefined> {
  return ordersWithLines(db)
    .where('orders.distributionId', '=', distributionId)
    .where('customers.email', '=', email)
    .where('orders.state', '<>', 'cancelled')
    .executeTakeFirst();
}

export interface OrdersPage {
  readonly before: string | null;
  readonly limit: number;
  /** A slug. */
  readonly organisation?: string | undefined;
}

/** A customer's orders, newest first, older than `before`, with `organisation` those of its distributions. */
export async function listOrdersOf(db: Database, customerId: string, page: OrdersPage): Promise<OrderRow[]> {
  let query = ordersWithLines(db).where('orders.customerId', '=', customerId);
  if (page.organisation) {
    const { organisation } = page;
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('distributions')
          .innerJoin('organisations', 'organisations.id', 'distributions.organisationId')
          .select('distributions.id')
          .whereRef('distributions.id', '=', 'orders.distributionId')
          .where('organisations.slug', '=', organisation),
      ),
    );
  }
  if (page.before) query = query.where('orders.id', '<', page.before);
  return query.orderBy('orders.id', 'desc').limit(page.limit).execute();
}

/** The orders of a distribution by id; with `farmIds` those that hold lines of one of those farms. */
export async function listOrdersIn(
  db: Database,
  distributionId: string,
  page: { farmIds: readonly string[] | null; after: string | null; limit: number; withCancelled: boolean },
): Promise<OrderRow[]> {
  let query = ordersWithLines(db).where('orders.distributionId', '=', distributionId);
  if (!page.withCancelled) query = query.where('orders.state', '<>', 'cancelled');
  if (page.after) query = query.where('orders.id', '>', page.after);
  if (page.farmIds) {
    const { farmIds } = page;
    query = query.where(
      sql<boolean>`exists (select from order_lines l where l.order_id = orders.id and l.farm_id = any(${farmIds}::text[]))`,
    );
  }
  return query.orderBy('orders.id').limit(page.limit).execute();
}

export async function findIdempotencyKey(db: Database, organisationId: string, key: string) {
  return db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('key', '=', key)
    .executeTakeFirst();
}
