import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../db/database.ts';

export interface ClosedParticipation {
  readonly distributionId: string;
  readonly farmId: string;
}

export interface ClosedDistribution {
  readonly id: string;
  readonly organisationId: string;
}

/** Whether anything waits to be closed: a cheap look, so that nothing is locked for nothing. */
export async function isAnythingDue(db: Database, now: string): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from distributions where closed_at is null and closes_at <= ${now})
      or exists (select from participations where closed_at is null and closes_at <= ${now}) as due
  `.execute(db);
  return rows[0]?.due ?? false;
}

/** Closes the distributions that are due; one that is being changed is left for the next time. */
export async function closeDistributions(trx: DatabaseTransaction, now: string): Promise<ClosedDistribution[]> {
  const { rows } = await sql<ClosedDistribution>`
    with due as (
      select id from distributions where closed_at is null and closes_at <= ${now} order by id for no key update skip locked
    )
    update distributions d set closed_at = ${now} from due where d.id = due.id returning d.id, d.organisation_id
  `.execute(trx);
  return rows;
}

/** Closes the participations that are due by themselves or with their distribution. */
export async function closeParticipations(
  trx: DatabaseTransaction,
  now: string,
  distributionIds: readonly string[],
): Promise<ClosedParticipation[]> {
  const { rows } = await sql<ClosedParticipation>`
    with due as (
      select id from participations
      where closed_at is null and (closes_at <= ${now} or distribution_id = any(${distributionIds}::text[]))
      order by id for no key update skip locked
    )
    update participations p set closed_at = ${now} from due, catalogues c
    where p.id = due.id and c.id = p.catalogue_id returning p.distribution_id, c.organisation_id as farm_id
  `.execute(trx);
  return rows;
}

/** Moves the orders of these distributions from placed to closed, each with its audit row. What they hold stays, and so do their version and date. */
export async function closeOrders(trx: DatabaseTransaction, now: string, distributionIds: readonly string[]): Promise<void> {
  await sql`
    with closed as (
      update orders set state = 'closed'
      where distribution_id = any(${distributionIds}::text[]) and state = 'placed'
      returning id, slot_id, goods_cents + deposit_cents as total_cents
    ), snapshot as (
      select closed.id, jsonb_build_object('slotId', closed.slot_id, 'totalCents', closed.total_cents, 'lines', (
        select coalesce(jsonb_agg(jsonb_build_object('offerId', l.offer_id, 'quantity', l.quantity, 'totalCents', l.total_cents) order by l.position), '[]'::jsonb)
        from order_lines l where l.order_id = closed.id
      )) as kept from closed
    )
    insert into order_changes (order_id, at, actor, kind, before, after)
    select id, ${now}, 'system', 'closed', kept || '{"state":"placed"}', kept || '{"state":"closed"}' from snapshot
  `.execute(trx);
}
