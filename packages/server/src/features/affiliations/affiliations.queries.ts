import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';

/** An affiliation with the names that go with it. The catalogue is the one that was chosen, else the farm's oldest. */
export interface AffiliationRow {
  readonly id: string;
  readonly since: string;
  readonly associationId: string;
  readonly associationSlug: string;
  readonly associationName: string;
  readonly farmId: string;
  readonly farmSlug: string;
  readonly farmName: string;
  readonly catalogueId: string | null;
  readonly catalogueName: string | null;
}

const affiliationRows = sql`
  select a.id, a.since, a.association_id, o.slug as association_slug, o.name as association_name,
    a.farm_id, f.slug as farm_slug, f.name as farm_name, c.id as catalogue_id, c.name as catalogue_name
  from affiliations a
  join organisations o on o.id = a.association_id
  join organisations f on f.id = a.farm_id
  left join lateral (
    select id, name from catalogues where organisation_id = a.farm_id order by id = coalesce(a.catalogue_id, '') desc, id limit 1
  ) c on true
`;

/** Of these organisations, on either side, by the names of association and farm. */
export async function listAffiliationsOf(db: Database, organisationIds: readonly string[]): Promise<AffiliationRow[]> {
  const { rows } = await sql<AffiliationRow>`${affiliationRows}
    where a.association_id = any(${organisationIds}::text[]) or a.farm_id = any(${organisationIds}::text[])
    order by o.name, f.name, a.id`.execute(db);
  return rows;
}

export async function findAffiliationRow(db: Database, id: string): Promise<AffiliationRow | undefined> {
  const { rows } = await sql<AffiliationRow>`${affiliationRows} where a.id = ${id}`.execute(db);
  return rows[0];
}

/** @returns whether it was still there: of two who end it at once, one does. */
export async function deleteAffiliation(trx: DatabaseTransaction, id: string): Promise<boolean> {
  const row = await trx.deleteFrom('affiliations').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function updateCatalogue(trx: DatabaseTransaction, id: string, catalogueId: string): Promise<void> {
  await trx.updateTable('affiliations').set({ catalogueId }).where('id', '=', id).execute();
}

/** The farm of the network whose own address this is, or who joined by an invitation to it: what the association knows anyway. */
export async function findFarmByAddress(db: Database, associationId: string, email: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select f.slug from affiliations a join organisations f on f.id = a.farm_id
    where a.association_id = ${associationId} and (lower(f.email) = ${email} or exists (
      select from invitations i where i.association_id = a.association_id and i.email = ${email} and i.answer = 'accepted' and i.farm_id = f.id))
    order by f.slug limit 1
  `.execute(db);
  return rows[0]?.slug ?? null;
}

/** A farm that an address may answer for, with its catalogues, the oldest first. */
export interface AddressedFarm {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly catalogues: readonly { readonly id: string; readonly name: string }[];
  /** Whether it belongs to the network already. */
  readonly isAffiliated: boolean;
}

/** Some farms, by name, as an association's invitation asks for them. */
export async function listFarms(db: Database, ids: readonly string[], associationId: string): Promise<AddressedFarm[]> {
  const { rows } = await sql<AddressedFarm>`
    select f.id, f.slug, f.name,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.id) from catalogues c where c.organisation_id = f.id), '[]') as catalogues,
      exists (select from affiliations a where a.farm_id = f.id and a.association_id = ${associationId}) as is_affiliated
    from organisations f where f.id = any(${ids}::text[]) and f.kind = 'farm' order by f.name, f.id
  `.execute(db);
  return rows;
}

/** The farms that whoever reads this mailbox runs: those whose own address it is, and those that it manages. */
export async function listFarmIdsOfAddress(db: Database, email: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisations where kind = 'farm' and lower(email) = ${email}
    union
    select o.id from organisations o join roles r on r.organisation_id = o.id and r.role = 'manager' join customers c on c.id = r.customer_id
    where o.kind = 'farm' and c.email = ${email}
  `.execute(db);
  return rows.map((row) => row.id);
}

/** The slug of the network's farm of that name. */
export async function findFarmByName(db: Database, associationId: string, name: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select f.slug from affiliations a join organisations f on f.id = a.farm_id
    where a.association_id = ${associationId} and lower(f.name) = lower(${name}) order by f.slug limit 1
  `.execute(db);
  return rows[0]?.slug ?? null;
}
