import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database } from '../../db/database.ts';
import type { NetworkDistribution, NetworkPoint } from './network-rows.ts';

/** How far ahead a map looks: a distribution whose orders open later is not on it yet, so that a plan for years costs no more than one for half a year. */
const HORIZON_MS = 26 * 7 * 86_400_000;

/** Whose network: an association's are its points and its farms', a farm's are its own and those where it takes part. */
export interface NetworkOwner {
  readonly id: string;
  readonly kind: 'farm' | 'association';
}

export async function listNetworkPoints(db: Database, owner: NetworkOwner): Promise<NetworkPoint[]> {
  const rows = await points(db).where('point.id', 'in', pointIds(db, owner)).execute();
  return rows.map(pointOfRow);
}

/**
 * A point, with the rows that other organisations of its networks keep of the same place. Twins are found by the index on coordinates, and each is looked at by
 * itself: the pairs of farms of an association are as many as the square of its farms. `limit` says so to PostgreSQL, which would else be free to hash them all.
 */
export async function listPointWithTwins(db: Database, id: string): Promise<NetworkPoint[]> {
  const twins = sql<string>`
    select twin.id from pickup_points as asked
    join pickup_points as twin using (latitude, longitude, name)
    cross join lateral (
      select from affiliations where association_id = asked.organisation_id and farm_id = twin.organisation_id
      union all
      select from affiliations where association_id = twin.organisation_id and farm_id = asked.organisation_id
      union all
      select from affiliations as mine join affiliations as other using (association_id)
      where mine.farm_id = asked.organisation_id and other.farm_id = twin.organisation_id
      limit 1
    ) as related
    where asked.id = ${id} and twin.organisation_id <> asked.organisation_id
  `;
  const rows = await points(db).where('point.id', 'in', sql<string>`(select ${id}::text union ${twins})`).execute();
  return rows.map(pointOfRow);
}

/** The ids of the organisations whose changes change a network: those it is affiliated with. */
export async function listAffiliated(db: Database, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('affiliations')
    .select(['associationId', 'farmId'])
    .where((eb) => eb.or([eb('associationId', '=', id), eb('farmId', '=', id)]))
    .execute();
  return rows.map(({ associationId, farmId }) => (associationId === id ? farmId : associationId));
}

/** The distributions at a network's points that have not ended and open within half a year; of a farm those that it runs or takes part in. With `ids` only these. */
export async function listNetworkDistributions(
  db: Database,
  owner: NetworkOwner,
  now: Date,
  ids?: readonly string[],
): Promise<NetworkDistribution[]> {
  let query = comingDistributions(db, now.toISOString())
    .where('distributions.pickupPointId', 'in', pointIds(db, owner))
    .where('distributions.opensAt', '<', new Date(now.getTime() + HORIZON_MS).toISOString());
  if (owner.kind === 'farm') {
    query = query.where((eb) =>
      eb.or([
        eb('distributions.organisationId', '=', owner.id),
        eb.exists(
          eb
            .selectFrom('participations')
            .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
            .select('participations.id')
            .whereRef('participations.distributionId', '=', 'distributions.id')
            .where('catalogues.organisationId', '=', owner.id),
        ),
      ]),
    );
  }
  if (ids) query = query.where('distributions.id', '=', sql<string>`any(${ids}::text[])`);
  return (await query.execute()).map(distributionOfRow);
}

/** The distributions at these points that have not ended, whoever runs them, by start. */
export async function listDistributionsAtPoints(db: Database, pointIds: readonly string[], now: string): Promise<NetworkDistribution[]> {
  const rows = await comingDistributions(db, now)
    .where('distributions.pickupPointId', '=', sql<string>`any(${pointIds}::text[])`)
    .orderBy('distributions.startsAt')
    .orderBy('distributions.id')
    .execute();
  return rows.map(distributionOfRow);
}

function points(db: Database) {
  return db
    .selectFrom('pickupPoints as point')
    .innerJoin('organisations as owner', 'owner.id', 'point.organisationId')
    .select([
      'point.id',
      'point.organisationId',
      'owner.slug',
      'owner.name as ownerName',
      'point.name',
      'point.street',
      'point.postcode',
      'point.city',
      'point.country',
      'point.latitude',
      'point.longitude',
      'point.kind',
      'point.access',
      'point.wheelchair',
      'point.isApproximate',
      'point.timeZone',
      'point.usualWeekday',
      'point.usualFrom',
      'point.usualTo',
    ]);
}

function pointOfRow(row: Awaited<ReturnType<ReturnType<typeof points>['execute']>>[number]): NetworkPoint {
  const { slug, ownerName, usualWeekday, usualFrom, usualTo, ...point } = row;
  return {
    ...point,
    organisation: { slug, name: ownerName },
    usual: usualWeekday === null ? null : { weekday: usualWeekday, from: usualFrom, to: usualTo },
  };
}

function comingDistributions(db: Database, now: string) {
  return db
    .selectFrom('distributions')
    .innerJoin('organisations as owner', 'owner.id', 'distributions.organisationId')
    .select((eb) => [
      'distributions.id',
      'distributions.pickupPointId',
      'distributions.opensAt',
      'distributions.closesAt',
      'distributions.startsAt',
      'distributions.endsAt',
      'distributions.closedAt',
      'owner.slug',
      'owner.name',
      jsonArrayFrom(
        eb
          .selectFrom('participations')
          .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
          .innerJoin('organisations as farm', 'farm.id', 'catalogues.organisationId')
          .select(['farm.slug', 'farm.name'])
          .distinct()
          .whereRef('participations.distributionId', '=', 'distributions.id')
          .orderBy('farm.name')
          .orderBy('farm.slug'),
      ).as('farms'),
    ])
    .where('distributions.endsAt', '>', now);
}

function distributionOfRow({
  slug,
  name,
  ...row
}: Awaited<ReturnType<ReturnType<typeof comingDistributions>['execute']>>[number]): NetworkDistribution {
  return { ...row, organisation: { slug, name } };
}

function pointIds(db: Database, { id, kind }: NetworkOwner) {
  const own = db.selectFrom('pickupPoints').select('pickupPoints.id');
  if (kind === 'association') {
    const farms = db.selectFrom('affiliations').select('affiliations.farmId').where('affiliations.associationId', '=', id);
    return own.where((eb) => eb.or([eb('pickupPoints.organisationId', '=', id), eb('pickupPoints.organisationId', 'in', farms)]));
  }
  return own
    .where('pickupPoints.organisationId', '=', id)
    .union(
      db
        .selectFrom('distributions as sold')
        .innerJoin('affiliations', 'affiliations.associationId', 'sold.organisationId')
        .innerJoin('participations', 'participations.distributionId', 'sold.id')
        .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
        .select('sold.pickupPointId as id')
        .where('affiliations.farmId', '=', id)
        .where('catalogues.organisationId', '=', id),
    );
}
