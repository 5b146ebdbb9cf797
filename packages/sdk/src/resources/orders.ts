import type { BodyIn } from '../contract/endpoints.ts';
import type { Order, PlacedOrder } from '../contract/order.ts';
import { createIdempotencyKey } from '../idempotency-key.ts';
import type { Transport } from '../transport.ts';

export interface OrderAccess {
  /** The order's own token, from placing it or from the link in its confirmation. Default: the signed-in customer's session. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

export interface Orders {
  /**
   * Places an order, or adds to the one the customer already has in this distribution. Retries carry one key and cannot order twice. When a person tries
   * again after an error, that is the same intent: pass the key of the first attempt, from `createIdempotencyKey()`.
   *
   * @throws ApiError `stock.short`, `total.changed`, `window.closed`, `lines.refused`, `slot.full` … with the new quote where there is one; nothing is
   * stored then
   */
  place(request: BodyIn<'placeOrder'>, options?: OrderAccess & { readonly idempotencyKey?: string }): Promise<PlacedOrder>;
  /** @throws ApiError `order.notFound`, `link.invalid`, `link.expired`, `auth.required` */
  get(id: string, access?: OrderAccess): Promise<Order>;
  /** Makes the order what `change` says. @throws ApiError as `place`, and `order.notChangeable` */
  change(id: string, change: BodyIn<'changeOrder'>, access?: OrderAccess): Promise<Order>;
  /** Cancelling again answers the same. @throws ApiError `order.notChangeable`, `window.closed` */
  cancel(id: string, access?: OrderAccess): Promise<Order>;
}

export function orders(transport: Transport): Orders {
  const as = ({ token, signal }: OrderAccess) => ({ token, signal, signedIn: true });
  return {
    place: async (request, { idempotencyKey = createIdempotencyKey(transport.random), ...access } = {}) =>
      transport.reply('placeOrder', { body: request, idempotencyKey, ...as(access) }),
    get: async (id, access = {}) => transport.reply('getOrder', { params: { id }, ...as(access) }),
    change: async (id, change, access = {}) => transport.reply('changeOrder', { params: { id }, body: change, ...as(access) }),
    cancel: async (id, access = {}) => transport.reply('cancelOrder', { params: { id }, ...as(access) }),
  };
}
