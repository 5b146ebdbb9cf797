import { sql } from 'kysely';
import type { OrderState } from '@cagette/sdk/contract/order-state';
import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';
import { includedVat, sumCents } from '@cagette/sdk/contract/money';
import { newId } from '../../ids.ts';
import type { Database } from '../database.ts';

export interface PastLine {
  readonly farmId: string;
  readonly offerId: string;
  readonly productId: string;
  readonly productName: string;
  readonly offerName: string;
  readonly category: string;
  readonly reference: string | null;
  readonly sale: Sale;
  readonly quantity: number;
  readonly priceCents: number;
  readonly vatRateBp: number;
  readonly contentQuantity: number | null;
  readonly contentUnit: ContentUnit | null;
  readonly step: number;
  readonly weighed: boolean;
  readonly totalCents: number;
}

export interface PastOrder {
  readonly customerId: string;
  readonly customerName: string | null;
  readonly state: OrderState;
  readonly lines: readonly PastLine[];
}

/** A collection that took place long ago: `startsAt` and `endsAt` are instants, orders had closed a day before. */
export interface PastCollection {
  readonly organisationId: string;
  readonly pickupPointId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly catalogueIds: readonly string[];
  readonly orders: readonly PastOrder[];
}

export interface PastCustomer {
  readonly id: string;
  readonly email: string | null;
  readonly createdAt: string;
}

const MS_PER_DAY = 86_400_000;
const DAYS_OPEN = 6;
const CODE_DIGITS = 3;
const CODES = ['PAC', 'PAD', 'PAE', 'PAF'];
const CODES_EACH = 1000;

/** Writes customers with what they collected in the past, a statement a table. It takes no stock and sends no mail. */
export async function insertPast(db: Database, customers: readonly PastCustomer[], collections: readonly PastCollection[]): Promise<void> {
  const written = collections.map(rowsOf);
  await insertAll(
    db,
    'customers',
    CUSTOMER,
    customers.map(({ id, email, createdAt }) => ({ id, email, created_at: createdAt })),
  );
  await insertAll(
    db,
    'distributions',
    DISTRIBUTION,
    written.map(({ distribution }) => distribution),
  );
  await insertAll(
    db,
    'participations',
    PARTICIPATION,
    written.flatMap(({ participations }) => participations),
  );
  await insertAll(
    db,
    'orders',
    ORDER,
    written.flatMap(({ orders }) => orders),
  );
  await insertAll(
    db,
    'order_lines',
    LINE,
    written.flatMap(({ lines }) => lines),
  );
}

type Row = Readonly<Record<string, unknown>>;
const CUSTOMER = 'id, email, created_at';
const DISTRIBUTION = 'id, organisation_id, pickup_point_id, opens_at, closes_at, closed_at, starts_at, ends_at, created_at';
const PARTICIPATION = 'id, distribution_id, catalogue_id, opens_at, closes_at, closed_at';
const ORDER =
  'id, code, organisation_id, distribution_id, customer_id, customer_name, state, goods_cents, deposit_cents, placed_at, updated_at';
const LINE = `id, order_id, position, offer_id, product_id, farm_id, product_name, offer_name, category, reference, sale, quantity, price_cents,
  vat_rate_bp, deposit_each_cents, content_quantity, content_unit, step, weighed, total_cents, vat_cents, deposit_cents`;

function rowsOf(collection: PastCollection) {
  const { organisationId, pickupPointId, startsAt, endsAt, catalogueIds } = collection;
  const before = (days: number) => new Date(Date.parse(startsAt) - days * MS_PER_DAY);
  const [opened, closed] = [before(DAYS_OPEN), before(1).toISOString()];
  const id = newId('distribution', opened);
  const window = { opens_at: opened.toISOString(), closes_at: closed, closed_at: closed };
  const orders = collection.orders.map((order, index) => ({ ...order, id: newId('order', opened), index }));
  return {
    distribution: {
      ...window,
      id,
      organisation_id: organisationId,
      pickup_point_id: pickupPointId,
      starts_at: startsAt,
      ends_at: endsAt,
      created_at: window.opens_at,
    },
    participations: catalogueIds.map((catalogueId) => ({
      ...window,
      id: newId('participation', opened),
      distribution_id: id,
      catalogue_id: catalogueId,
    })),
    orders: orders.map((order) => ({
      id: order.id,
      code: codeOf(order.index),
      organisation_id: organisationId,
      distribution_id: id,
      customer_id: order.customerId,
      customer_name: order.customerName,
      state: order.state,
      goods_cents: sumCents(order.lines.map(({ totalCents }) => totalCents)),
      deposit_cents: 0,
      placed_at: window.opens_at,
      updated_at: closed,
    })),
    lines: orders.flatMap((order) => order.lines.map((line, index) => lineRow(line, order.id, index, opened))),
  };
}

function lineRow(line: PastLine, orderId: string, index: number, at: Date): Row {
  return {
    id: newId('line', at),
    order_id: orderId,
    position: index + 1,
    offer_id: line.offerId,
    product_id: line.productId,
    farm_id: line.farmId,
    product_name: line.productName,
    offer_name: line.offerName,
    category: line.category,
    reference: line.reference,
    sale: line.sale,
    quantity: line.quantity,
    price_cents: line.priceCents,
    vat_rate_bp: line.vatRateBp,
    deposit_each_cents: 0,
    content_quantity: line.contentQuantity,
    content_unit: line.contentUnit,
    step: line.step,
    weighed: line.weighed,
    total_cents: line.totalCents,
    vat_cents: includedVat(line.totalCents, line.vatRateBp),
    deposit_cents: 0,
  };
}

/** Unique in a distribution of at most four thousand orders. */
function codeOf(index: number): string {
  const number = index % CODES_EACH;
  return `${CODES[(index - number) / CODES_EACH] ?? ''}-${String(number).padStart(CODE_DIGITS, '0')}`;
}

async function insertAll(db: Database, table: string, columns: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.raw(columns);
  await sql`
    insert into ${sql.raw(table)} (${names}) select ${names} from jsonb_populate_recordset(null::${sql.raw(table)}, ${JSON.stringify(rows)}::jsonb)
  `.execute(db);
}
