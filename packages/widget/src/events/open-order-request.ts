import { RequestEvent } from './request-event.ts';

/** Show an order that was placed. */
export class OpenOrderRequest extends RequestEvent {
  readonly orderId: string;
  /** Null: the session of who is signed in opens it. */
  readonly token: string | null;

  constructor(orderId: string, token: string | null) {
    super('cagette-open-order-request');
    this.orderId = orderId;
    this.token = token;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-open-order-request': OpenOrderRequest;
  }
}
