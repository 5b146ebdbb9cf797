import { type Insertable, sql, type Updateable } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { AffiliationsTable, OrganisationsTable } from './organisations.table.ts';
import type { OrganisationRow } from './organisations.view.ts';

export async function findOrganisation(db: Database, slug: string): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisations').selectAll().where('slug', '=', slug).executeTakeFirst();
}

export async function findOrganisationById(db: Database, id: string): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The farms of an association's network, by name; of a farm, itself. */
export async function listFarms(db: Database, organisation: OrganisationRow): Promise<OrganisationRow[]> {
  if (organisation.kind === 'farm') return [organisation];
  return db
    .selectFrom('organisations')
    .innerJoin('affiliations', 'affiliations.farmId', 'organisations.id')
    .selectAll('organisations')
    .where('affiliations.associationId', '=', organisation.id)
    .orderBy('organisations.name')
    .execute();
}

/** @returns false when the slug is taken. */
export async function insertOrganisation(db: Database, row: Insertable<OrganisationsTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('organisations')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @returns its id; undefined when there is no such organisation. */
export async function updateOrganisation(db: Database, slug: string, change: Updateable<OrganisationsTable>): Promise<string | undefined> {
  const updated = await db.updateTable('organisations').set(change).where('slug', '=', slug).returning('id').executeTakeFirst();
  return updated?.id;
}

/** @returns false when the farm belongs to the network already. */
export async function insertAffiliation(db: Database, row: Insertable<AffiliationsTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('affiliations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['associationId', 'farmId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Organisations by id, by name. */
export async function listOrganisations(db: Database, ids: readonly string[]): Promise<OrganisationRow[]> {
  return db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
