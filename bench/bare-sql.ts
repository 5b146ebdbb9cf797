/**
 * The limit of this machine: the rows of one order of ours, job included, written by one prepared call of bare SQL, without HTTP, validation, pricing or idempotency
 * checks: `node bench/bare-sql.ts '<json>'`.
 */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import type { LoadResult } from './load.ts';
import type { Filled } from './fill.ts';

interface Input extends Filled {
  readonly socketFolder: string;
  readonly clients: number;
  readonly seconds: number;
  readonly lines: number;
}

const statement = `
with l as (select * from unnest($1::text[], $2::int[]) as l(offer_id, price)),
held as (select s.id from stocks s where s.offer_id = any($1::text[]) order by s.id for update),
taken as (update stocks s set quantity = s.quantity - 1 from held where s.id = held.id and s.quantity >= 1 returning s.id),
buyer as (insert into customers (id, email, created_at) values ($3, $4, $5) returning id),
placed as (insert into orders (id, code, organisation_id, distribution_id, customer_id, state, customer_name, customer_phone, goods_cents, deposit_cents, placed_at, updated_at)
  select $6, $7, 'org_00000000000000000000000001', $8, buyer.id, 'placed', 'Ghjulia Paoli', '0612345678', $9, 0, $5, $5 from buyer where (select count(*) from taken) = cardinality($1::text[]) returning id),
lines as (insert into order_lines (id, order_id, position, offer_id, product_id, farm_id, stock_id, product_name, offer_name, category, sale, quantity, price_cents, vat_rate_bp, deposit_each_cents, content_quantity, content_unit, step, weighed, total_cents, vat_cents, deposit_cents)
  select $6 || row_number() over (), placed.id, 1, l.offer_id, l.offer_id, 'org_00000000000000000000000001', 1, 'Produit', 'pot', 'Rayon', 'each', 1, l.price, 550, 0, 500, 'g', 1, false, l.price, 6, 0 from placed, l),
change as (insert into order_changes (order_id, at, actor, kind, after) select placed.id, $5, 'customer', 'placed', $10::jsonb from placed),
key as (insert into idempotency_keys (organisation_id, key, body_hash, order_id, readable, added, created_at) select 'org_00000000000000000000000001', $4, $7, placed.id, true, false, $5 from placed),
job as (insert into pgboss.job (name, data) select 'mail.order', $11::jsonb from placed)
select id from placed`;

const input = process.argv[2];
if (input) console.log(JSON.stringify(await run(JSON.parse(input) as Input)));

async function run({ socketFolder, clients, seconds, lines, offers, distributionId }: Input): Promise<LoadResult> {
  const end = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
      await client.connect();
      while (performance.now() < end) {
        const chosen = new Set<(typeof offers)[number]>();
        while (chosen.size < lines) chosen.add(offers[Math.floor(Math.random() * offers.length)]!);
        const id = randomUUID();
        const start = performance.now();
        const values = [
          [...chosen].map((offer) => offer.id),
          [...chosen].map((offer) => offer.priceCents),
          `cus_${id}`,
          `${id}@example.org`,
          new Date().toISOString(),
          `ord_${id}`,
          id,
          distributionId,
          700,
          '{"state":"placed","lines":[]}',
          `{"orderId":"ord_${id}","kind":"placed"}`,
        ];
        await client.query({ name: 'place', text: statement, values });
        latencies.push(performance.now() - start);
      }
      await client.end();
    }),
  );
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), ok: latencies.length, failed: 0 };
}
