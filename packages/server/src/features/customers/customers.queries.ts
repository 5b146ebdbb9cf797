import { sql } from 'kysely';
import type { Role } from '@cagette/sdk/contract/auth';
import type { Database } from '../../db/database.ts';

export interface KnownCustomer {
  readonly id: string;
  readonly email: string;
  readonly roles: { organisationSlug: string; role: Role }[];
}

/** A customer with roles by the organisations' slugs, unless nobody has ordered with that address or holds a role under it. */
export async function findKnownCustomer(db: Database, email: string): Promise<KnownCustomer | undefined> {
  const { rows } = await sql<KnownCustomer>`
    select c.id, c.email, coalesce((
      select jsonb_agg(jsonb_build_object('organisationSlug', o.slug, 'role', r.role) order by o.slug)
      from roles r join organisations o on o.id = r.organisation_id where r.customer_id = c.id), '[]') as roles
    from customers c
    where c.email = ${email} and (exists (select from orders where customer_id = c.id) or exists (select from roles where customer_id = c.id))
  `.execute(db);
  return rows[0];
}

export async function listRoles(db: Database, customerId: string) {
  return db
    .selectFrom('roles')
    .innerJoin('organisations', 'organisations.id', 'roles.organisationId')
    .select(['roles.organisationId', 'organisations.slug as organisationSlug', 'roles.role'])
    .where('roles.customerId', '=', customerId)
    .orderBy('organisations.slug')
    .execute();
}

/** The id that an address has, new when it has none. */
export async function ensureCustomer(db: Database, customer: { id: string; email: string; createdAt: string }): Promise<string> {
  const row = await db
    .insertInto('customers')
    .values({ ...customer, erasedAt: null })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email: customer.email }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function upsertRole(db: Database, role: { organisationId: string; customerId: string; role: Role }): Promise<void> {
  await db
    .insertInto('roles')
    .values(role)
    .onConflict((conflict) => conflict.columns(['organisationId', 'customerId']).doUpdateSet({ role: role.role }))
    .execute();
}

/** @returns whether there was one. */
export async function deleteRole(db: Database, organisationId: string, email: string): Promise<boolean> {
  const { rows } = await sql<{ customerId: string }>`
    delete from roles r using customers c where c.id = r.customer_id and c.email = ${email} and r.organisation_id = ${organisationId} returning r.customer_id
  `.execute(db);
  return rows.length > 0;
}
