import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/** An organisation as the home page lists it. */
export interface ShopRow {
  readonly slug: string;
  readonly kind: 'farm' | 'association';
  readonly name: string;
  readonly city: string | null;
  readonly description: string | null;
  readonly timeZone: string;
  /** When the last window that is open closes, and when the first one to come opens. */
  readonly openUntil: string | null;
  readonly opensAt: string | null;
  /** Whether it has a distribution whose collection has not ended. */
  readonly hasDistribution: boolean;
  /** Slugs of the associations that sell for it. */
  readonly networks: readonly string[];
}

const MAX_SHOPS = 500;

/** The organisations of this server, associations first, then by name. */
export async function listShops(db: Database, now: string): Promise<ShopRow[]> {
  const { rows } = await sql<ShopRow>`
    select o.slug, o.kind, o.name, o.city, o.description, o.time_zone,
      max(d.closes_at) filter (where d.opens_at <= ${now} and d.closes_at > ${now} and d.closed_at is null) as open_until,
      min(d.opens_at) filter (where d.opens_at > ${now}) as opens_at,
      count(d.id) > 0 as has_distribution,
      array(select a.slug from affiliations f join organisations a on a.id = f.association_id where f.farm_id = o.id order by a.name) as networks
    from organisations o left join distributions d on d.organisation_id = o.id and d.ends_at > ${now}
    group by o.id
    order by o.kind, o.name
    limit ${MAX_SHOPS}
  `.execute(db);
  return rows;
}

/** The associations that a farm belongs to. */
export async function listNetworks(db: Database, farmId: string): Promise<{ slug: string; name: string }[]> {
  return db
    .selectFrom('affiliations')
    .innerJoin('organisations', 'organisations.id', 'affiliations.associationId')
    .select(['organisations.slug', 'organisations.name'])
    .where('affiliations.farmId', '=', farmId)
    .orderBy('organisations.name')
    .execute();
}
