import type { OrderRequest, PlacedOrder } from '@cagette/sdk/contract/order';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import type { OrderRow } from './orders.queries.ts';
import { ownOrderView } from './own-order.view.ts';

export interface OrderCaller {
  readonly actor: Actor;
  readonly origin: string | null;
  readonly idempotencyKey: string;
}

/** The request with what identifies it. */
export interface Intent {
  readonly request: OrderRequest;
  readonly caller: OrderCaller;
  readonly bodyHash: string;
}

/** The whole order and the link that opens it. */
export function placedReply(deps: Deps, model: ShelfModel, row: OrderRow, added: boolean): PlacedOrder {
  return { added, order: ownOrderView(deps, row, model), token: deps.links.sign(row.id, model.distribution.endsAt) };
}
