import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import { EARTH_RADIUS_KILOMETRES } from '../places/kilometres.ts';
import type { Cell, HouseholdsRow, Scope } from './impact-plan.ts';

const METRES_PER_KILOMETRE = 1000;

export interface SellingFarm {
  readonly id: string;
  readonly postcode: string | null;
  readonly city: string | null;
}

export interface FarmPlace {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Figures of one scope as they are summed up; what they may say of too few households is decided before. */
export interface FigureRow {
  readonly scope: Scope;
  readonly farms: number;
  readonly pickupPoints: number;
  readonly households: number;
  readonly orders: number;
  readonly paidCents: number;
  readonly toFarmsCents: number;
  /** Of the part of an order of one farm, in metres; null when no place is known. */
  readonly medianMetres: number | null;
  /** Those whose way is known. */
  readonly locatedHouseholds: number;
  readonly grams: number;
  readonly weighedLines: number;
  readonly lines: number;
}

/** Cancelled orders and those left behind fed nobody. */
const collected = sql<boolean>`o.state not in ('cancelled', 'noShow')`;
/** Grams of a line, null where nobody knows: pieces without weight, and what is sold by volume. */
const grams = sql<number>`case
  when l.sale = 'bulk' and l.content_unit is distinct from 'ml' then l.quantity::bigint
  when l.sale <> 'bulk' and l.content_unit = 'g' then l.quantity::bigint * l.content_quantity end`;

/** The distributions that an organisation runs and those it takes part in, with the month of their end by the clock of who runs them. */
function runs(organisationId: string, lastMonth: string) {
  return sql`
    runs as materialized (
      select d.id, d.organisation_id as runner, d.pickup_point_id, ended.month
      from distributions d join organisations r on r.id = d.organisation_id
      cross join lateral (select to_char(d.ends_at at time zone r.time_zone, 'YYYY-MM') as month) ended
      where ended.month <= ${lastMonth} and (
        d.organisation_id = ${organisationId}
        or d.id in (select p.distribution_id from participations p join catalogues c on c.id = p.catalogue_id where c.organisation_id = ${organisationId})
      )
    )`;
}

/**
 * Room to group the lines of years in memory: on disk, with the usual 4 MB, it takes five times as long. And time: a machine under load may need longer than any
 * visitor's read is allowed, once a month. Both are given back when the transaction ends.
 */
export async function takeRoom(trx: DatabaseTransaction): Promise<void> {
  await sql`set local work_mem = '64MB'`.execute(trx);
  await sql`set local statement_timeout = '60s'`.execute(trx);
}

/**
 * Makes the transaction read tables whole: of many orders most are read anyway, but PostgreSQL cannot know how many the cells hold, takes them for a few and looks
 * lines up one order at a time.
 */
export async function readTablesWhole(trx: DatabaseTransaction): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(trx);
}

/** How many households collected, by month: in its own distributions, and by farm in those of others in which it takes part. */
export async function countHouseholds(db: Database, organisationId: string, lastMonth: string): Promise<HouseholdsRow[]> {
  const { rows } = await sql<{
    runner: string;
    month: string;
    farm: string | null;
    buyers: number;
    fewBuyers: string[] | null;
    weighers: number;
    fewWeighers: string[] | null;
  }>`
    with ${runs(organisationId, lastMonth)},
    collection as materialized (select runs.*, dense_rank() over (order by runner, month) as number from runs),
    buyer as (
      select c.number, case when c.runner = ${organisationId} then null else l.farm_id end as farm, o.customer_id, bool_or(${grams} is not null) as weighs
      from collection c join orders o on o.distribution_id = c.id and ${collected} join order_lines l on l.order_id = o.id
      group by 1, 2, 3
    ),
    crowd as (
      select number, farm, count(*) as buyers, count(*) filter (where weighs) as weighers,
        case when count(*) < ${FEWEST_HOUSEHOLDS} then array_agg(customer_id) end as few_buyers,
        case when count(*) filter (where weighs) < ${FEWEST_HOUSEHOLDS} then array_agg(customer_id) filter (where weighs) end as few_weighers
      from buyer group by number, farm
    )
    select c.runner, c.month, crowd.farm, crowd.buyers, crowd.weighers, crowd.few_buyers, crowd.few_weighers
    from crowd join (select distinct number, runner, month from collection) c using (number)
  `.execute(db);
  return rows.map(({ runner, month, farm, buyers, fewBuyers, weighers, fewWeighers }) => ({
    runner,
    month,
    farm,
    buyers: { count: buyers, few: fewBuyers },
    weighers: { count: weighers, few: fewWeighers },
  }));
}

/** The farms that may have sold something in an organisation's distributions, and itself. */
export async function listSellingFarms(db: Database, organisationId: string): Promise<SellingFarm[]> {
  const { rows } = await sql<SellingFarm>`
    select id, postcode, city from organisations where id = ${organisationId} or id in (
      select c.organisation_id from distributions d join participations p on p.distribution_id = d.id join catalogues c on c.id = p.catalogue_id
      where d.organisation_id = ${organisationId}
    )
  `.execute(db);
  return rows;
}

/**
 * Sums up what the cells hold, by scope. Lines are added up once, by month, point and farm; who came is remembered as the scopes in which they came, a bit each.
 * Distances are along a great circle from a farm's place to the pickup point, worked out where the farm sold: most farms never were at most points.
 */
export async function sumFigures(
  db: Database,
  organisationId: string,
  lastMonth: string,
  plan: { readonly lines: readonly Cell[]; readonly weights: readonly Cell[]; readonly places: readonly FarmPlace[] },
): Promise<FigureRow[]> {
  const scopes = [...new Set(plan.lines.map(({ scope }) => scope))];
  const { rows } = await sql<FigureRow>`
    with ${runs(organisationId, lastMonth)},
    scope as materialized (select scope, 1 << (number::int - 1) as bit from unnest(${scopes}::text[]) with ordinality as s(scope, number)),
    cell as materialized (
      select row_number() over ()::int as number, runner, month, bit_or(bit) filter (where is_line) as bits, coalesce(bit_or(bit) filter (where not is_line), 0) as weight_bits
      from (
        select *, true as is_line from jsonb_to_recordset(${JSON.stringify(plan.lines)}::jsonb) as c(runner text, month text, scope text)
        union all
        select *, false from jsonb_to_recordset(${JSON.stringify(plan.weights)}::jsonb) as c(runner text, month text, scope text)
      ) told join scope using (scope)
      group by runner, month
    ),
    place as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(plan.places)}::jsonb) as f(id text, latitude double precision, longitude double precision)
    ),
    taken as materialized (
      select cell.number, runs.pickup_point_id as point, cell.runner = ${organisationId} as is_own, coalesce(cell.bits, 0) as bits, o.id, o.customer_id
      from runs join cell using (runner, month) join orders o on o.distribution_id = runs.id and ${collected}
    ),
    part as materialized (
      select t.number, t.point, t.bits, t.id, t.customer_id, l.farm_id as farm, sum(l.total_cents) as cents, sum(${grams}) as grams, count(*) as lines,
        count(${grams}) as weighed_lines
      from taken t join order_lines l on l.order_id = t.id where t.is_own or l.farm_id = ${organisationId}
      group by t.number, t.point, t.bits, t.id, t.customer_id, l.farm_id
    ),
    way as materialized (
      select p.id as point, place.id as farm, (2 * ${EARTH_RADIUS_KILOMETRES * METRES_PER_KILOMETRE}::double precision * asin(least(1, sqrt(
        power(sind((p.latitude - place.latitude) / 2), 2)
        + cosd(p.latitude) * cosd(place.latitude) * power(sind((p.longitude - place.longitude) / 2), 2)))))::int as metres
      from (select distinct point, farm from part) pair join pickup_points p on p.id = pair.point join place on place.id = pair.farm
      where p.latitude is not null and p.longitude is not null
    ),
    heap as materialized (
      select p.number, p.point, p.farm, way.metres, sum(p.cents) as cents, sum(p.grams) as grams, sum(p.lines) as lines, sum(p.weighed_lines) as weighed_lines, count(*) as parts
      from part p left join way on way.point = p.point and way.farm = p.farm group by p.number, p.point, p.farm, way.metres
    ),
    heard as (
      select bit_or(p.bits) as bits, bit_or(p.bits) filter (where way.metres is not null) as located_bits
      from part p left join way on way.point = p.point and way.farm = p.farm group by p.customer_id
    ),
    ordered as (select number, count(*) as orders from taken where is_own group by number
      union all select heap.number, sum(parts) from heap join cell using (number) where cell.runner <> ${organisationId} group by heap.number),
    of_heaps as (
      select scope.scope, count(distinct heap.point) as pickup_points, count(distinct farm.id) filter (where farm.kind = 'farm') as farms,
        sum(heap.cents) as paid_cents, coalesce(sum(heap.cents) filter (where farm.kind = 'farm'), 0) as to_farms_cents, sum(heap.lines) as lines
      from scope join cell on cell.bits & scope.bit > 0 join heap using (number) join organisations farm on farm.id = heap.farm
      group by scope.scope
    ),
    half as (
      select scope, min(metres) as median_metres from (
        select scope.scope, heap.metres, sum(heap.parts) over (partition by scope.scope order by heap.metres) as upto, sum(heap.parts) over (partition by scope.scope) as whole
        from scope join cell on cell.bits & scope.bit > 0 join heap using (number) where heap.metres is not null
      ) ways where upto * 2 >= whole group by scope
    )
    select of_heaps.*, half.median_metres,
      (select count(*) from heard where heard.bits & scope.bit > 0) as households,
      (select count(*) from heard where heard.located_bits & scope.bit > 0) as located_households,
      (select sum(ordered.orders) from ordered join cell using (number) where cell.bits & scope.bit > 0) as orders,
      coalesce((select sum(heap.grams) from heap join cell using (number) where cell.weight_bits & scope.bit > 0), 0) as grams,
      coalesce((select sum(heap.weighed_lines) from heap join cell using (number) where cell.weight_bits & scope.bit > 0), 0) as weighed_lines
    from of_heaps join scope using (scope) left join half using (scope)
  `.execute(db);
  return rows;
}
