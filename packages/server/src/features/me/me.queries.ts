import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';

export async function findCustomer(db: Database, customerId: string) {
  return db.selectFrom('customers').selectAll().where('id', '=', customerId).executeTakeFirst();
}

export async function listChangesOf(db: Database, customerId: string) {
  return db
    .selectFrom('orderChanges as change')
    .innerJoin('orders', 'orders.id', 'change.orderId')
    .select(['change.orderId', 'change.at', 'change.kind', 'change.actor'])
    .where('orders.customerId', '=', customerId)
    .orderBy('change.id')
    .execute();
}

/** To networks of associations, sent to the customer's address. */
export async function listInvitationsOf(db: Database, customerId: string) {
  return db
    .selectFrom('invitations')
    .innerJoin('customers', 'customers.email', 'invitations.email')
    .innerJoin('organisations', 'organisations.id', 'invitations.associationId')
    .select(['organisations.slug as association', 'invitations.message', 'invitations.invitedAt', 'invitations.answer'])
    .where('customers.id', '=', customerId)
    .orderBy('invitations.id')
    .execute();
}

export async function listSessionsOf(db: Database, customerId: string) {
  return db
    .selectFrom('sessions')
    .select(['createdAt', 'expiresAt'])
    .where('customerId', '=', customerId)
    .orderBy('createdAt')
    .orderBy('hash')
    .execute();
}

/** Orders that can still be changed: placed, and nobody prepares them yet. */
export async function listOpenOrderIds(db: Database, customerId: string, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('orders')
    .innerJoin('distributions', 'distributions.id', 'orders.distributionId')
    .select('orders.id')
    .where('orders.customerId', '=', customerId)
    .where('orders.state', '=', 'placed')
    .where('distributions.closesAt', '>', now)
    .where('distributions.closedAt', 'is', null)
    .orderBy('orders.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Placing an order locks the same row, so that no order of this customer appears until the transaction ends. */
export async function lockCustomer(trx: DatabaseTransaction, customerId: string): Promise<void> {
  await trx.selectFrom('customers').select('id').where('id', '=', customerId).forUpdate().execute();
}

/**
 * Erases a person in one statement. Orders keep their amounts, and count a version so that a change under way is decided anew; the audit never held names.
 * Mails to the address go too: those kept here, and those that wait to be sent or were sent lately.
 */
export async function erasePerson(trx: DatabaseTransaction, person: { id: string; email: string; now: string }): Promise<void> {
  const { id, email, now } = person;
  await sql`
    with erased as (
      update customers set email = null, erased_at = ${now} where id = ${id}
    ), nameless as (
      update orders set customer_name = null, customer_phone = null, note = null, version = version + 1 where customer_id = ${id}
    ), signed_out as (
      delete from sessions where customer_id = ${id}
    ), dismissed as (
      delete from roles where customer_id = ${id}
    ), codeless as (
      delete from auth_codes where email = ${email}
    ), uninvited as (
      delete from invitations where email = ${email}
    ), unmailed as (
      delete from kept_mails where lower(recipient) = ${email}
    )
    delete from pgboss.job where name = 'mail.code' and data ->> 'email' = ${email}
  `.execute(trx);
}
