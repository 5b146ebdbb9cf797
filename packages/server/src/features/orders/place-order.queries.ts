import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { lineColumns, lineRecord, linesJson, lineValues, type StoredLine } from './line-record.queries.ts';
import type { OrderSnapshot } from './orders.table.ts';
import type { StockMove } from './stock-moves.ts';

export interface NewOrderRows {
  readonly order: {
    readonly id: string;
    readonly code: string;
    readonly organisationId: string;
    readonly distributionId: string;
    readonly slotId: string | null;
    readonly customerName: string;
    readonly customerPhone: string | null;
    readonly note: string | null;
    readonly goodsCents: number;
    readonly depositCents: number;
  };
  readonly customer: { readonly id: string; readonly email: string };
  readonly lines: readonly StoredLine[];
  readonly moves: readonly StockMove[];
  readonly idempotency: { readonly key: string; readonly bodyHash: string };
  readonly actor: string;
  readonly after: OrderSnapshot;
  readonly now: string;
}

/**
 * Places an order in one statement, whatever the number of lines. The order of its parts matters: the offers are checked to be sold as they were priced and in an open
 * window; then stock is taken by one conditional update whose rows are locked in id order, so that orders cannot deadlock; then the slot; and only then are
 * customer, order, lines, audit and idempotency key inserted. Inserting lines first with a foreign key to the stock would halve the rate.
 */
export function placeOrderStatement(db: Database, rows: NewOrderRows): CompiledQuery {
  const { order, customer, moves, idempotency, now } = rows;
  return sql`
    with line as materialized (
      select * from jsonb_to_recordset(${linesJson(rows.lines)}::jsonb) as l(${lineRecord})
    ), verified as materialized (
      select count(*) = (select count(*) from line) as ok
      from line
      join offers o on o.id = line.offer_id and o.price_cents = line.price_cents and o.vat_rate_bp = line.vat_rate_bp
        and o.deposit_cents = line.deposit_each_cents and o.withdrawn_at is null
      join participations p on p.distribution_id = ${order.distributionId} and p.catalogue_id = o.catalogue_id
        and p.opens_at <= ${now} and p.closes_at > ${now} and p.closed_at is null
      join distributions d on d.id = p.distribution_id and d.closed_at is null
    ), move as materialized (
      select * from unnest(${moves.map((move) => move.stockId)}::bigint[], ${moves.map((move) => move.quantity)}::int[]) as m(stock_id, quantity)
    ), held as materialized (
      select s.id, move.quantity from stocks s join move on move.stock_id = s.id
      where (select ok from verified) order by s.id for update of s
    ), taken as (
      update stocks s set quantity = s.quantity - held.quantity from held where s.id = held.id and s.quantity >= held.quantity returning s.id
    ), stocked as materialized (
      select (select ok from verified) and (select count(*) from taken) = ${moves.length} as ok
    ), slot as (
      update slots set taken = taken + 1 where id = ${order.slotId} and (select ok from stocked) and (capacity is null or taken < capacity) returning id
    ), allowed as materialized (
      select 1 where (select ok from stocked) and (${order.slotId}::text is null or exists (select from slot))
    ), buyer as (
      insert into customers (id, email, created_at) select ${customer.id}, ${customer.email}, ${now} from allowed
      on conflict (email) do update set email = excluded.email returning id
    ), placed as (
      insert into orders (id, code, organisation_id, distribution_id, customer_id, slot_id, state, customer_name, customer_phone, note, goods_cents, deposit_cents, placed_at, updated_at)
      select ${order.id}, ${order.code}, ${order.organisationId}, ${order.distributionId}, buyer.id, ${order.slotId}, 'placed', ${order.customerName}, ${order.customerPhone},
        ${order.note}, ${order.goodsCents}::int, ${order.depositCents}::int, ${now}, ${now} from buyer
      returning id
    ), lines as (
      insert into order_lines (order_id, position, ${lineColumns})
      select placed.id, row_number() over (), ${lineValues} from placed, line
    ), change as (
      insert into order_changes (order_id, at, actor, kind, before, after)
      select placed.id, ${now}, ${rows.actor}, 'placed', null, ${JSON.stringify(rows.after)}::jsonb from placed
    ), key as (
      insert into idempotency_keys (organisation_id, key, body_hash, order_id, readable, added, created_at)
      select ${order.organisationId}, ${idempotency.key}, ${idempotency.bodyHash}, placed.id, true, false, ${now} from placed
    )
    select case
      when exists (select from placed) then true
      when not (select ok from verified) then cagette_refuse('offers or windows changed')
      else cagette_refuse('stock or slot is short') end
  `.compile(db);
}
