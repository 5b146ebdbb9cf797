import { type CompiledQuery, sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import { lineColumns, lineRecord, linesJson, lineValues, type StoredLine } from './line-record.queries.ts';
import type { OrderChangesTable, OrderSnapshot } from './orders.table.ts';
import type { StockMove } from './stock-moves.ts';

export interface ChangedOrderRows {
  readonly orderId: string;
  /** The version that was read; another change since makes this one fail. */
  readonly version: number;
  readonly state: 'placed' | 'cancelled';
  readonly slotId: string | null;
  readonly heldSlotId: string | null;
  readonly note: string | null;
  readonly goodsCents: number;
  readonly depositCents: number;
  /** All lines the order shall have; null leaves them as they are (a cancelled order keeps its lines). */
  readonly lines: readonly StoredLine[] | null;
  /** Offers whose lines are new or anew, which must be sold as priced and in an open window. */
  readonly checkedOfferIds: readonly string[];
  /** Farms whose lines change, whose windows must be open. */
  readonly checkedFarmIds: readonly string[];
  readonly moves: readonly StockMove[];
  readonly idempotency: {
    readonly organisationId: string;
    readonly key: string;
    readonly bodyHash: string;
    readonly readable: boolean;
  } | null;
  readonly kind: OrderChangesTable['kind'];
  readonly actor: string;
  readonly before: OrderSnapshot;
  readonly after: OrderSnapshot;
  readonly now: string;
}

/**
 * Changes or cancels an order in one statement: first its own row, by version, so that two changes at once cannot both give stock back; then stock, taken and given
 * back in id order; then slots, lines, audit. What it finds otherwise refuses the whole transaction.
 */
export function changeOrderStatement(db: Database, rows: ChangedOrderRows): CompiledQuery {
  const { moves, now, idempotency } = rows;
  const slotMoves = rows.slotId === rows.heldSlotId ? [] : [rows.slotId, rows.heldSlotId].filter((id) => id !== null);
  return sql`
    with line as materialized (
      select * from jsonb_to_recordset(${linesJson(rows.lines ?? [])}::jsonb) as l(${lineRecord})
    ), changed as (
      update orders set state = ${rows.state}, slot_id = case when ${rows.state} = 'cancelled' then slot_id else ${rows.slotId} end, note = ${rows.note},
        goods_cents = ${rows.goodsCents}::int, deposit_cents = ${rows.depositCents}::int, version = version + 1, updated_at = ${now}
      where id = ${rows.orderId} and version = ${rows.version}::int and state = 'placed' returning id, distribution_id, organisation_id
    ), verified as materialized (
      select exists (select from changed join distributions d on d.id = changed.distribution_id and d.closed_at is null and d.closes_at > ${now})
        and not exists (
          select from unnest(${rows.checkedOfferIds}::text[]) as c(offer_id) where not exists (
            select from line join offers o on o.id = line.offer_id
            where line.offer_id = c.offer_id and o.withdrawn_at is null
              and o.price_cents = line.price_cents and o.vat_rate_bp = line.vat_rate_bp and o.deposit_cents = line.deposit_each_cents))
        and not exists (
          select from unnest(${rows.checkedFarmIds}::text[]) as f(farm_id) where not exists (
            select from changed join participations p on p.distribution_id = changed.distribution_id join catalogues c on c.id = p.catalogue_id
            where c.organisation_id = f.farm_id and p.opens_at <= ${now} and p.closes_at > ${now} and p.closed_at is null)) as ok
    ), move as materialized (
      select * from unnest(${moves.map((move) => move.stockId)}::bigint[], ${moves.map((move) => move.quantity)}::int[]) as m(stock_id, quantity)
    ), held as materialized (
      select s.id, move.quantity from stocks s join move on move.stock_id = s.id
      where (select ok from verified) and exists (select from changed) order by s.id for update of s
    ), taken as (
      update stocks s set quantity = greatest(0, s.quantity - s.owed - held.quantity), owed = greatest(0, s.owed - s.quantity + held.quantity)
      from held where s.id = held.id and s.quantity >= held.quantity returning s.id
    ), stocked as materialized (
      select (select ok from verified) and (select count(*) from taken) = (select count(*) from held) and not exists (
        select from move where quantity > 0 and not exists (select from taken where taken.id = move.stock_id)) as ok
    ), slot as (
      update slots set taken = taken + case when id = ${rows.slotId} then 1 else -1 end
      where id = any(${slotMoves}::text[]) and (select ok from stocked) and (id is distinct from ${rows.slotId} or capacity is null or taken < capacity) returning id
    ), allowed as materialized (
      select changed.id, changed.organisation_id from changed where (select ok from stocked)
        and (${slotMoves.includes(rows.slotId ?? '')} = false or exists (select from slot where id = ${rows.slotId}))
    ), removed as (
      delete from order_lines where ${rows.lines !== null} and order_id in (select id from allowed)
    ), lines as (
      insert into order_lines (order_id, position, ${lineColumns}) select allowed.id, row_number() over (), ${lineValues} from allowed, line
    ), change as (
      insert into order_changes (order_id, at, actor, kind, before, after)
      select allowed.id, ${now}, ${rows.actor}, ${rows.kind}, ${JSON.stringify(rows.before)}::jsonb, ${JSON.stringify(rows.after)}::jsonb from allowed
    ), key as (
      insert into idempotency_keys (organisation_id, key, body_hash, order_id, readable, added, created_at)
      select allowed.organisation_id, ${idempotency?.key ?? null}, ${idempotency?.bodyHash ?? null}, allowed.id, ${idempotency?.readable ?? false}, true, ${now}
      from allowed where ${idempotency !== null}
    )
    select case
      when exists (select from allowed) then true
      when not exists (select from changed) then cagette_refuse('the order changed')
      when not (select ok from verified) then cagette_refuse('offers or windows changed')
      else cagette_refuse('stock or slot is short') end
  `.compile(db);
}
