import { sql, type Insertable, type Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../../db/database.ts';
import type { DistributionsTable, ParticipationsTable, SlotsTable } from './distributions.table.ts';

function distributionsWithParts(db: Database) {
  return db
    .selectFrom('distributions')
    .innerJoin('pickupPoints as point', 'point.id', 'distributions.pickupPointId')
    .select((eb) => [
      'distributions.id',
      'distributions.organisationId',
      'distributions.opensAt',
      'distributions.closesAt',
      'distributions.startsAt',
      'distributions.endsAt',
      'distributions.note',
      'distributions.closedAt',
      'point.id as pointId',
      'point.name as pointName',
      'point.street',
      'point.postcode',
      'point.city',
      'point.country',
      'point.latitude',
      'point.longitude',
      'point.kind as pointKind',
      'point.access',
      'point.timeZone',
      jsonArrayFrom(
        eb
          .selectFrom('slots')
          .select(['slots.id', 'slots.startsAt', 'slots.endsAt', 'slots.capacity', 'slots.taken'])
          .whereRef('slots.distributionId', '=', 'distributions.id')
          .orderBy('slots.startsAt')
          .orderBy('slots.id'),
      ).as('slots'),
      jsonArrayFrom(
        eb
          .selectFrom('participations')
          .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
          .innerJoin('organisations as farm', 'farm.id', 'catalogues.organisationId')
          .select([
            'participations.id',
            'participations.catalogueId',
            'participations.opensAt',
            'participations.closesAt',
            'farm.id as farmId',
            'farm.slug',
            'farm.name',
          ])
          .whereRef('participations.distributionId', '=', 'distributions.id')
          .orderBy('farm.name')
          .orderBy('participations.id'),
      ).as('participations'),
    ]);
}

export type DistributionRow = Awaited<ReturnType<typeof findDistribution>> & {};

export async function findDistribution(db: Database, id: string) {
  return distributionsWithParts(db).where('distributions.id', '=', id).executeTakeFirst();
}

/** Distributions that have not ended, by start and id, after the cursor's. */
export async function listDistributions(
  db: Database,
  page: { organisationId: string; now: string; after: { startsAt: string; id: string } | null; limit: number },
): Promise<DistributionRow[]> {
  let query = distributionsWithParts(db)
    .where('distributions.organisationId', '=', page.organisationId)
    .where('distributions.endsAt', '>', page.now);
  if (page.after)
    query = query.where(
      sql<boolean>`(distributions.starts_at, distributions.id) > (${page.after.startsAt}::timestamptz, ${page.after.id})`,
    );
  return query.orderBy('distributions.startsAt').orderBy('distributions.id').limit(page.limit).execute();
}

/** Distributions at these points that have not ended, whoever runs them, by start and id. */
export async function listDistributionsAt(
  db: Database,
  pickupPointIds: readonly string[],
  page: { now: string; limit: number },
): Promise<DistributionRow[]> {
  return distributionsWithParts(db)
    .where('distributions.pickupPointId', '=', sql<string>`any(${pickupPointIds}::text[])`)
    .where('distributions.endsAt', '>', page.now)
    .orderBy('distributions.startsAt')
    .orderBy('distributions.id')
    .limit(page.limit)
    .execute();
}

export async function insertDistribution(
  db: Database,
  rows: {
    distribution: Insertable<DistributionsTable>;
    slots: Insertable<SlotsTable>[];
    participations: Insertable<ParticipationsTable>[];
  },
): Promise<void> {
  await db.insertInto('distributions').values(rows.distribution).execute();
  if (rows.slots.length > 0) await db.insertInto('slots').values(rows.slots).execute();
  if (rows.participations.length > 0) await db.insertInto('participations').values(rows.participations).execute();
}

export async function lockDistribution(db: Database, id: string): Promise<Selectable<DistributionsTable> | undefined> {
  return db.selectFrom('distributions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function listParticipations(db: Database, distributionId: string): Promise<Selectable<ParticipationsTable>[]> {
  return db.selectFrom('participations').selectAll().where('distributionId', '=', distributionId).execute();
}

export async function updateWindow(
  db: Database,
  table: 'distributions' | 'participations',
  id: string,
  window: { opensAt: string; closesAt: string },
): Promise<void> {
  await db.updateTable(table).set({ opensAt: window.opensAt, closesAt: window.closesAt }).where('id', '=', id).execute();
}

/** @returns the farms that took part, which is one or none. */
export async function deleteParticipation(db: Database, id: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('participations')
    .using('catalogues')
    .whereRef('catalogues.id', '=', 'participations.catalogueId')
    .where('participations.id', '=', id)
    .returning('catalogues.organisationId')
    .execute();
  return rows.map(({ organisationId }) => organisationId);
}
