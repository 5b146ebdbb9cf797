import { type Insertable, sql, type Updateable } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import type { ParticipationsTable } from './distributions.table.ts';

/** A farm's catalogue in a distribution. */
export interface ParticipationRow {
  readonly id: string;
  readonly distributionId: string;
  readonly farmId: string;
  readonly farmSlug: string;
  readonly farmName: string;
  readonly catalogueId: string;
  readonly catalogueName: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** Whether its orders have not opened, and nobody has ordered from the farm: a window may have been moved after some did. */
  readonly mayWithdraw: boolean;
}

/** Participations of a distribution, or of one farm in it, or of a farm in what an association still has to distribute. */
export type ParticipationScope =
  | { readonly distributionId: string; readonly farmId?: string }
  | { readonly associationId: string; readonly farmId: string };

/** Who sold something already is worked out once for all farms: asked for each, every order of a distribution would be read as often as it has farms. */
export async function listParticipationRows(db: Database, scope: ParticipationScope, now: string): Promise<ParticipationRow[]> {
  const { rows } = await sql<ParticipationRow>`
    with part as materialized (
      select p.id, p.distribution_id, f.id as farm_id, f.slug as farm_slug, f.name as farm_name, c.id as catalogue_id, c.name as catalogue_name,
        p.opens_at, p.closes_at, d.starts_at, p.opens_at > ${now} and p.closed_at is null as is_unopened
      from participations p
      join catalogues c on c.id = p.catalogue_id
      join organisations f on f.id = c.organisation_id
      join distributions d on d.id = p.distribution_id
      where ${'distributionId' in scope ? sql`d.id = ${scope.distributionId}` : sql`d.organisation_id = ${scope.associationId} and d.ends_at > ${now}`}
        and ${scope.farmId === undefined ? sql`true` : sql`f.id = ${scope.farmId}`}
    ), sold as materialized (
      select distinct o.distribution_id, l.farm_id
      from orders o join order_lines l on l.order_id = o.id
      where o.distribution_id in (select distribution_id from part where is_unopened)
        and l.farm_id in (select farm_id from part where is_unopened) and o.state <> 'cancelled'
    )
    select id, distribution_id, farm_id, farm_slug, farm_name, catalogue_id, catalogue_name, opens_at, closes_at,
      is_unopened and sold.farm_id is null as may_withdraw
    from part left join sold using (distribution_id, farm_id)
    order by starts_at, distribution_id, farm_name, id
  `.execute(db);
  return rows;
}

export async function deleteParticipations(trx: DatabaseTransaction, ids: readonly string[]): Promise<void> {
  await sql`delete from participations where id = any(${ids}::text[])`.execute(trx);
}

export async function insertParticipation(trx: DatabaseTransaction, row: Insertable<ParticipationsTable>): Promise<void> {
  await trx.insertInto('participations').values(row).execute();
}

export async function updateParticipation(trx: DatabaseTransaction, id: string, change: Updateable<ParticipationsTable>): Promise<void> {
  await trx.updateTable('participations').set(change).where('id', '=', id).execute();
}
