import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

export async function hasOrganisations(db: Database): Promise<boolean> {
  return (await db.selectFrom('organisations').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function findOrganisationId(db: Database, slug: string): Promise<string | undefined> {
  return (await db.selectFrom('organisations').select('id').where('slug', '=', slug).executeTakeFirst())?.id;
}

/** The pickup points of an organisation, in the order they were made. */
export async function listPoints(
  db: Database,
  organisationId: string,
): Promise<{ id: string; name: string; city: string; timeZone: string }[]> {
  return db
    .selectFrom('pickupPoints')
    .select(['id', 'name', 'city', 'timeZone'])
    .where('organisationId', '=', organisationId)
    .orderBy('id')
    .execute();
}

/** The oldest catalogue of each farm, by the farm's slug. */
export async function catalogueIds(db: Database, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('catalogues')
    .innerJoin('organisations', 'organisations.id', 'catalogues.organisationId')
    .distinctOn('organisations.id')
    .select(['organisations.slug', 'catalogues.id'])
    .where('organisations.slug', '=', sql<string>`any(${slugs}::text[])`)
    .orderBy('organisations.id')
    .orderBy('catalogues.id')
    .execute();
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export async function hasDistributions(db: Database, organisationId: string): Promise<boolean> {
  return (
    (await db.selectFrom('distributions').select('id').where('organisationId', '=', organisationId).limit(1).executeTakeFirst()) !==
    undefined
  );
}

/** Whether some distribution takes orders now. */
export async function hasOpenDistribution(db: Database, organisationId: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('distributions')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('opensAt', '<=', now)
    .where('closesAt', '>', now)
    .where('closedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** An offer as an order line remembers it. */
export interface DemoOffer {
  readonly catalogueId: string;
  readonly farmId: string;
  readonly offerId: string;
  readonly productId: string;
  readonly productName: string;
  readonly offerName: string;
  readonly category: string;
  readonly reference: string | null;
  readonly sale: Sale;
  readonly priceCents: number;
  readonly vatRateBp: number;
  readonly contentQuantity: number | null;
  readonly contentUnit: ContentUnit | null;
  readonly step: number;
  readonly weighed: boolean;
}

/** What these catalogues sell, in an order that is the same in every demo. */
export async function listDemoOffers(db: Database, catalogues: readonly string[]): Promise<DemoOffer[]> {
  return db
    .selectFrom('offers')
    .innerJoin('products', 'products.id', 'offers.productId')
    .innerJoin('catalogues', 'catalogues.id', 'offers.catalogueId')
    .select([
      'offers.catalogueId',
      'catalogues.organisationId as farmId',
      'offers.id as offerId',
      'offers.productId',
      'products.name as productName',
      'offers.name as offerName',
      'products.category',
      'offers.reference',
      'offers.sale',
      'offers.priceCents',
      'offers.vatRateBp',
      'offers.contentQuantity',
      'offers.contentUnit',
      'offers.step',
      'offers.weighed',
    ])
    .where('offers.catalogueId', '=', sql<string>`any(${catalogues}::text[])`)
    .orderBy('offers.reference')
    .orderBy('offers.name')
    .execute();
}
