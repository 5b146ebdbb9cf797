import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { Cell, HouseholdsRow, Scope } from './impact-plan.ts';

const EARTH_RADIUS_METRES = 6_371_000;

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
    with ${runs(organisationId, lastMonth)}, buyer as (
      select runs.runner, runs.month, case when runs.runner = ${organisationId} then null else l.farm_id end as farm, o.customer_id,
        bool_or(${grams} is not null) as weighs
      from runs join orders o on o.distribution_id = runs.id and ${collected} join order_lines l on l.order_id = o.id
      group by 1, 2, 3, 4
    )
    select runner, month, farm, count(*) as buyers, count(*) filter (where weighs) as weighers,
      case when count(*) < ${FEWEST_HOUSEHOLDS} then array_agg(customer_id) end as few_buyers,
      case when count(*) filter (where weighs) < ${FEWEST_HOUSEHOLDS} then array_agg(customer_id) filter (where weighs) end as few_weighers
    from buyer group by runner, month, farm
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

/** Sums up what the cells hold, by scope. Distances are along a great circle from a farm's place to the pickup point. */
export async function sumFigures(
  db: Database,
  organisationId: string,
  lastMonth: string,
  plan: { readonly lines: readonly Cell[]; readonly weights: readonly Cell[]; readonly places: readonly FarmPlace[] },
): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    with ${runs(organisationId, lastMonth)},
    cell as materialized (select * from jsonb_to_recordset(${JSON.stringify(plan.lines)}::jsonb) as c(runner text, month text, scope text)),
    weight_cell as materialized (select * from jsonb_to_recordset(${JSON.stringify(plan.weights)}::jsonb) as c(runner text, month text, scope text)),
    place as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(plan.places)}::jsonb) as f(id text, latitude double precision, longitude double precision)
    ),
    way as materialized (
      select p.id as point, place.id as farm, (2 * ${EARTH_RADIUS_METRES}::double precision * asin(least(1, sqrt(
        power(sind((p.latitude - place.latitude) / 2), 2)
        + cosd(p.latitude) * cosd(place.latitude) * power(sind((p.longitude - place.longitude) / 2), 2)))))::int as metres
      from pickup_points p cross join place
      where p.id in (select pickup_point_id from runs) and p.latitude is not null and p.longitude is not null
    ),
    part as materialized (
      select runs.runner, runs.month, runs.pickup_point_id, o.id as order_id, o.customer_id, l.farm_id, farm.kind = 'farm' as is_farm,
        sum(l.total_cents) as cents, sum(${grams}) as grams, count(*) as lines, count(${grams}) as weighed_lines
      from runs join orders o on o.distribution_id = runs.id and ${collected} join order_lines l on l.order_id = o.id
      join organisations farm on farm.id = l.farm_id
      where runs.runner = ${organisationId} or l.farm_id = ${organisationId}
      group by runs.runner, runs.month, runs.pickup_point_id, o.id, o.customer_id, l.farm_id, farm.kind
    ),
    of_orders as (
      select cell.scope, count(distinct o.customer_id) as households, count(*) as orders, count(distinct o.pickup_point_id) as pickup_points
      from (select distinct runner, month, pickup_point_id, order_id, customer_id from part) o join cell using (runner, month)
      group by cell.scope
    ),
    of_parts as (
      select cell.scope, count(distinct part.farm_id) filter (where part.is_farm) as farms, sum(part.cents) as paid_cents,
        coalesce(sum(part.cents) filter (where part.is_farm), 0) as to_farms_cents, sum(part.lines) as lines,
        percentile_disc(0.5) within group (order by way.metres) as median_metres,
        count(distinct part.customer_id) filter (where way.metres is not null) as located_households
      from part join cell using (runner, month) left join way on way.point = part.pickup_point_id and way.farm = part.farm_id
      group by cell.scope
    ),
    of_weights as (
      select weight_cell.scope, sum(part.grams) as grams, sum(part.weighed_lines) as weighed_lines
      from part join weight_cell using (runner, month) group by weight_cell.scope
    )
    select scope, farms, pickup_points, households, orders, paid_cents, to_farms_cents, median_metres, located_households, lines,
      coalesce(grams, 0) as grams, coalesce(weighed_lines, 0) as weighed_lines
    from of_orders join of_parts using (scope) left join of_weights using (scope)
  `.execute(db);
  return rows;
}
