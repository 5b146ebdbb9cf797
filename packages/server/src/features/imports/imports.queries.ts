import { type Insertable, sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import type { CataloguesTable, OffersTable, ProductsTable } from '../catalogues/catalogues.table.ts';

export type ProductRow = Insertable<ProductsTable>;
export type OfferRow = Insertable<OffersTable>;

/** Lets one import at a time work for an organisation and on its farms' catalogues. Orders are not held up: they lock stocks only. */
export async function lockForImport(trx: DatabaseTransaction, organisationId: string, farmIds: readonly string[]): Promise<void> {
  await sql`select id from organisations where id = any(${[organisationId, ...farmIds]}::text[]) order by id for no key update`.execute(
    trx,
  );
}

/** The farms whose catalogues an organisation may write: itself, or those of its network. */
export async function listImportFarms(
  db: Database,
  organisationId: string,
  kind: 'farm' | 'association',
): Promise<{ id: string; name: string; slug: string }[]> {
  const farms = db
    .selectFrom('organisations')
    .select(['organisations.id', 'organisations.name', 'organisations.slug'])
    .orderBy('organisations.id');
  if (kind === 'farm') return farms.where('organisations.id', '=', organisationId).execute();
  return farms
    .innerJoin('affiliations', 'affiliations.farmId', 'organisations.id')
    .where('affiliations.associationId', '=', organisationId)
    .execute();
}

/** The oldest catalogue of each farm. */
export async function listCatalogues(db: Database, farmIds: readonly string[]): Promise<{ id: string; organisationId: string }[]> {
  return db
    .selectFrom('catalogues')
    .distinctOn('organisationId')
    .select(['id', 'organisationId'])
    .where('organisationId', '=', sql<string>`any(${farmIds}::text[])`)
    .orderBy('organisationId')
    .orderBy('id')
    .execute();
}

export async function listProducts(db: Database, catalogueIds: readonly string[]) {
  return db.selectFrom('products').selectAll().where('catalogueId', '=', sql<string>`any(${catalogueIds}::text[])`).orderBy('id').execute();
}

export async function listOffers(db: Database, catalogueIds: readonly string[]) {
  return db.selectFrom('offers').selectAll().where('catalogueId', '=', sql<string>`any(${catalogueIds}::text[])`).orderBy('id').execute();
}

/** Which slugs begin with one of these. */
export async function listSlugsLike(db: Database, beginnings: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select o.slug from organisations o where exists (select from unnest(${beginnings}::text[]) b where starts_with(o.slug, b))
  `.execute(db);
  return rows.map((row) => row.slug);
}

export async function insertCatalogues(trx: DatabaseTransaction, rows: readonly CataloguesTable[]): Promise<void> {
  if (rows.length > 0)
    await trx
      .insertInto('catalogues')
      .values([...rows])
      .execute();
}

export async function insertProducts(trx: DatabaseTransaction, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into products (id, catalogue_id, name, category, picture, description, labels, origin, ingredients, allergens, storage, alcohol_bp, created_at, updated_at)
    select id, "catalogueId", name, category, picture, description, labels, origin, ingredients, allergens, storage, "alcoholBp", "createdAt", "updatedAt"
    from ${productRecords(rows)}
  `.execute(trx);
}

/** The picture stays as it is unless the category changes. */
export async function updateProducts(trx: DatabaseTransaction, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update products p set
      name = r.name, category = r.category, picture = case when p.category = r.category then p.picture else r.picture end, description = r.description,
      labels = r.labels, origin = r.origin, ingredients = r.ingredients, allergens = r.allergens, storage = r.storage, alcohol_bp = r."alcoholBp",
      updated_at = r."updatedAt"
    from ${productRecords(rows)} where p.id = r.id
  `.execute(trx);
}

export async function insertOffers(trx: DatabaseTransaction, rows: readonly OfferRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into offers (id, product_id, catalogue_id, name, reference, sale, price_cents, vat_rate_bp, deposit_cents, content_quantity, content_unit, step, weighed,
      stock_mode, declared_stock, created_at, updated_at)
    select id, "productId", "catalogueId", name, reference, sale, "priceCents", "vatRateBp", "depositCents", "contentQuantity", "contentUnit", step, weighed,
      "stockMode", "declaredStock", "createdAt", "updatedAt"
    from ${offerRecords(rows)}
  `.execute(trx);
}

/** Also puts them back on sale. */
export async function updateOffers(trx: DatabaseTransaction, rows: readonly OfferRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update offers o set
      product_id = r."productId", name = r.name, reference = r.reference, sale = r.sale, price_cents = r."priceCents", vat_rate_bp = r."vatRateBp",
      deposit_cents = r."depositCents", content_quantity = r."contentQuantity", content_unit = r."contentUnit", step = r.step, weighed = r.weighed,
      stock_mode = r."stockMode", declared_stock = r."declaredStock", withdrawn_at = null, updated_at = r."updatedAt"
    from ${offerRecords(rows)} where o.id = r.id
  `.execute(trx);
}

export async function withdrawOffers(trx: DatabaseTransaction, ids: readonly string[], now: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update offers set withdrawn_at = ${now}, updated_at = ${now} where id = any(${ids}::text[])`.execute(trx);
}

/** A product is withdrawn when none of its offers is on sale, and comes back with the first. */
export async function withdrawProducts(trx: DatabaseTransaction, catalogueIds: readonly string[], now: string): Promise<void> {
  await sql`
    update products p set withdrawn_at = case when p.withdrawn_at is null then ${now}::timestamptz end, updated_at = ${now}
    where p.catalogue_id = any(${catalogueIds}::text[])
      and (p.withdrawn_at is null) <> exists (select from offers o where o.product_id = p.id and o.withdrawn_at is null)
  `.execute(trx);
}

/** Takes every stock row that an import touches at once, in the order of ids, as orders take them: taken in two goes, an order and an import could wait for each other. */
export async function lockStocks(trx: DatabaseTransaction, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length === 0) return;
  await sql`select id from stocks where offer_id = any(${offerIds}::text[]) order by id for update`.execute(trx);
}

export async function deleteStocks(trx: DatabaseTransaction, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length === 0) return;
  await sql`delete from stocks where offer_id = any(${offerIds}::text[])`.execute(trx);
}

/** Adds to what is left; what that lacks is owed. */
export async function shiftStocks(
  trx: DatabaseTransaction,
  shifts: readonly { readonly offerId: string; readonly by: number }[],
): Promise<void> {
  if (shifts.length === 0) return;
  await sql`
    update stocks set quantity = greatest(0, stocks.quantity - stocks.owed + shifts.by), owed = greatest(0, stocks.owed - stocks.quantity - shifts.by)
    from unnest(${shifts.map((shift) => shift.offerId)}::text[], ${shifts.map((shift) => shift.by)}::integer[]) as shifts(offer_id, by)
    where stocks.offer_id = shifts.offer_id
  `.execute(trx);
}

function productRecords(rows: readonly ProductRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
    id text, "catalogueId" text, name text, category text, picture text, description text, labels text[], origin text, ingredients text, allergens text[],
    storage text, "alcoholBp" integer, "createdAt" timestamptz, "updatedAt" timestamptz)`;
}

function offerRecords(rows: readonly OfferRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
    id text, "productId" text, "catalogueId" text, name text, reference text, sale text, "priceCents" integer, "vatRateBp" integer, "depositCents" integer,
    "contentQuantity" integer, "contentUnit" text, step integer, weighed boolean, "stockMode" text, "declaredStock" integer, "createdAt" timestamptz,
    "updatedAt" timestamptz)`;
}
