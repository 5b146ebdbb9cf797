import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import type { OrderRow } from './orders.queries.ts';

/** Whether the caller may read this order: with its own link, or signed in as its customer. */
export function mayRead(actor: Actor, row: Pick<OrderRow, 'id' | 'customerId'>): boolean {
  return (actor.kind === 'link' && actor.orderId === row.id) || (actor.kind === 'customer' && actor.customerId === row.customerId);
}

/**
 * An organisation that lists websites takes orders from those only, and from its hosted page; programs outside browsers send no origin.
 *
 * @throws origin.forbidden
 */
export function checkOrigin(model: Pick<ShelfModel, 'allowedOrigins'>, origin: string | null, publicUrl: string): void {
  if (origin === null || model.allowedOrigins.length === 0 || origin === new URL(publicUrl).origin) return;
  if (!model.allowedOrigins.includes(origin)) throw problem('origin.forbidden');
}

/** How the audit names who acted. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'key') return `key:${actor.keyId}`;
  return actor.kind === 'customer' ? `customer:${actor.customerId}` : 'customer';
}
