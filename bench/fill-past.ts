/** Fills a database with an association's past: collections each week, in equal parts of nine farms, as PostgreSQL makes them fastest. */
import { Client } from 'pg';

const FARMS = 9;
const POINTS = 20;
const WEEKS = 104;
const LINES = 4;
const HOUSEHOLDS_SHARE = 12;

/** @returns the association's slug. */
export async function fillPast(socketFolder: string, orders: number): Promise<string> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
  await client.connect();
  const slug = `reseau-${orders}`;
  const id = (prefix: string, number: string) => `'${prefix}_' || lpad((${orders}::bigint * 1000 + ${number})::text, 26, '0')`;
  const each = (count: number) => `from generate_series(1, ${count}) n`;
  const made = "now() - interval '3 years'";
  const households = Math.max(50, Math.floor(orders / HOUSEHOLDS_SHARE));
  const week = `((n - 1) % ${WEEKS} + 1)`;
  const statements = [
    `insert into organisations (id, slug, kind, name, created_at, updated_at) values (${id('org', '0')}, '${slug}', 'association', 'Réseau', ${made}, ${made})`,
    `insert into organisations (id, slug, kind, name, postcode, city, created_at, updated_at)
      select ${id('org', 'n')}, '${slug}-' || n, 'farm', 'Ferme ' || n, '20270', 'Aléria', ${made}, ${made} ${each(FARMS)}`,
    `insert into catalogues (id, organisation_id, name, created_at) select ${id('cat', 'n')}, ${id('org', 'n')}, 'Catalogue', ${made} ${each(FARMS)}`,
    `insert into pickup_points (id, organisation_id, name, city, latitude, longitude, created_at)
      select ${id('ppt', 'n')}, ${id('org', '0')}, 'Lieu ' || n, 'Bastia', 42 + n * 0.05, 9 + n * 0.02, ${made} ${each(POINTS)}`,
    `insert into distributions (id, organisation_id, pickup_point_id, opens_at, closes_at, closed_at, starts_at, ends_at, created_at)
      select ${id('dst', 'n')}, ${id('org', '0')}, ${id('ppt', `n % ${POINTS} + 1`)}, ended - interval '6 days', ended - interval '1 day',
        ended - interval '1 day', ended - interval '2 hours', ended, ${made}
      from generate_series(1, ${WEEKS}) n, lateral (select now() - n * interval '7 days' as ended) e`,
    `insert into participations (id, distribution_id, catalogue_id, opens_at, closes_at, closed_at)
      select ${id('prt', `n * 10 + f`)}, ${id('dst', 'n')}, ${id('cat', 'f')}, now() - interval '3 years', now(), now()
      from generate_series(1, ${WEEKS}) n, generate_series(1, ${FARMS}) f`,
    `insert into customers (id, created_at) select ${id('cus', 'n')}, ${made} ${each(households)}`,
    `insert into orders (id, code, organisation_id, distribution_id, customer_id, state, goods_cents, deposit_cents, placed_at, updated_at)
      select ${id('ord', 'n')}, 'N-' || n, ${id('org', '0')}, ${id('dst', week)}, ${id('cus', `(((n - 1) / ${WEEKS}) * 8 + (n % ${WEEKS}) * 13) % ${households} + 1`)}, 'collected', 4000, 0, ${made}, ${made}
      ${each(orders)} on conflict do nothing`,
    'analyze orders',
    `insert into order_lines (id, order_id, position, offer_id, product_id, farm_id, product_name, offer_name, category, sale, quantity, price_cents, vat_rate_bp,
        deposit_each_cents, content_quantity, content_unit, step, weighed, total_cents, vat_cents, deposit_cents)
      select ${id('lin', `n * ${LINES} + line`)}, ${id('ord', 'n')}, line, 'off', 'prd', ${id('org', `(n + line) % ${FARMS} + 1`)}, 'Miel', 'pot', 'Miel',
        'each', 1 + n % 3, 1000, 550, 0, case when line > 1 then 500 end, case when line > 1 then 'g' end, 1, false, 1000, 52, 0
      from generate_series(1, ${orders}) n, generate_series(1, ${LINES}) line where exists (select from orders where id = ${id('ord', 'n')})`,
    'analyze',
  ];
  for (const statement of statements) await client.query(statement);
  await client.end();
  return slug;
}
