import type { OrderState } from '@cagette/sdk/contract/order-state';
import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';
import type { Generated, JSONColumnType } from 'kysely';

export interface OrdersTable {
  id: string;
  code: string;
  organisationId: string;
  distributionId: string;
  customerId: string;
  slotId: string | null;
  state: OrderState;
  customerName: string | null;
  customerPhone: string | null;
  note: string | null;
  goodsCents: number;
  depositCents: number;
  version: Generated<number>;
  placedAt: string;
  updatedAt: string;
}

export interface OrderLinesTable {
  id: string;
  orderId: string;
  position: number;
  offerId: string;
  productId: string;
  farmId: string;
  stockId: number | null;
  productName: string;
  offerName: string;
  category: string;
  reference: string | null;
  sale: Sale;
  quantity: number;
  priceCents: number;
  vatRateBp: number;
  depositEachCents: number;
  contentQuantity: number | null;
  contentUnit: ContentUnit | null;
  step: number;
  weighed: boolean;
  totalCents: number;
  vatCents: number;
  depositCents: number;
}

/** What an audit row keeps of an order: amounts and quantities, never people. */
export interface OrderSnapshot {
  state: OrderState;
  slotId: string | null;
  totalCents: number;
  lines: { offerId: string; quantity: number; totalCents: number }[];
}

export interface OrderChangesTable {
  id: Generated<string>;
  orderId: string;
  at: string;
  /** `customer`, `key:key_…`, `role:cus_…` or `system`. */
  actor: string;
  kind: 'placed' | 'added' | 'changed' | 'cancelled' | 'closed';
  before: JSONColumnType<OrderSnapshot> | null;
  after: JSONColumnType<OrderSnapshot> | null;
}

export interface IdempotencyKeysTable {
  organisationId: string;
  key: string;
  bodyHash: string;
  orderId: string;
  readable: boolean;
  added: boolean;
  createdAt: string;
}
