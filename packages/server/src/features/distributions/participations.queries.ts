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

export async function listParticipationRows(db: Database, scope: ParticipationScope, now: string): Promise<ParticipationRow[]> {
  const { rows } = await sql<ParticipationRow>`
    select p.id, p.distribution_id, f.id as farm_id, f.slug as farm_slug, f.name as farm_name, c.id as catalogue_id, c.name as catalogue_name,
      p.opens_at, p.closes_at,
      p.opens_at > ${now} and p.closed_at is null and not exists (
        select from orders o join order_lines l on l.order_id = o.id
        where o.distribution_id = p.distribution_id and l.farm_id = f.id and o.state <> 'cancelled') as may_withdraw
    from participations p
    join catalogues c on c.id = p.catalogue_id
    join organisations f on f.id = c.organisation_id
    join distributions d on d.id = p.distribution_id
    where ${'distributionId' in scope ? sql`d.id = ${scope.distributionId}` : sql`d.organisation_id = ${scope.associationId} and d.ends_at > ${now}`}
      and ${scope.farmId === undefined ? sql`true` : sql`f.id = ${scope.farmId}`}
    order by d.starts_at, d.id, f.name, p.id
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
