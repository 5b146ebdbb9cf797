import { sql } from 'kysely';
import type { LineSnapshot } from '../quotes/line-snapshot.ts';

export type StoredLine = LineSnapshot & { readonly id: string };

/** The columns of an order line with their types in PostgreSQL, so that any number of lines travels as one JSON parameter. */
const columns: Readonly<Record<keyof StoredLine, readonly [column: string, type: string]>> = {
  id: ['id', 'text'],
  offerId: ['offer_id', 'text'],
  productId: ['product_id', 'text'],
  farmId: ['farm_id', 'text'],
  stockId: ['stock_id', 'bigint'],
  productName: ['product_name', 'text'],
  offerName: ['offer_name', 'text'],
  category: ['category', 'text'],
  reference: ['reference', 'text'],
  sale: ['sale', 'text'],
  quantity: ['quantity', 'int'],
  priceCents: ['price_cents', 'int'],
  vatRateBp: ['vat_rate_bp', 'int'],
  depositEachCents: ['deposit_each_cents', 'int'],
  contentQuantity: ['content_quantity', 'int'],
  contentUnit: ['content_unit', 'text'],
  step: ['step', 'int'],
  weighed: ['weighed', 'boolean'],
  totalCents: ['total_cents', 'int'],
  vatCents: ['vat_cents', 'int'],
  depositCents: ['deposit_cents', 'int'],
};
const keys = Object.keys(columns) as (keyof StoredLine)[];

/** `id, offer_id, …` */
export const lineColumns = sql.raw<never>(keys.map((key) => columns[key][0]).join(', '));
/** `line.id, line.offer_id, …` */
export const lineValues = sql.raw<never>(keys.map((key) => `line.${columns[key][0]}`).join(', '));
/** `id text, offer_id text, …` for `jsonb_to_recordset`. */
export const lineRecord = sql.raw<never>(keys.map((key) => columns[key].join(' ')).join(', '));

export function linesJson(lines: readonly StoredLine[]): string {
  return JSON.stringify(lines.map((line) => Object.fromEntries(keys.map((key) => [columns[key][0], line[key]]))));
}
