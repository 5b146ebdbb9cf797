import type { MyOrdersWish } from '../state/my-orders.ts';
import { RequestEvent } from './request-event.ts';

/** Something is wished of «mes commandes»: a code, signing in, ordering again. */
export class MyOrdersRequest extends RequestEvent {
  readonly wish: MyOrdersWish;
  /** The e-mail address, the code or the order's id, where the wish needs one. */
  readonly value: string;

  constructor(wish: MyOrdersWish, value = '') {
    super('cagette-my-orders-request');
    this.wish = wish;
    this.value = value;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-my-orders-request': MyOrdersRequest;
  }
}
