import { RequestEvent } from './request-event.ts';

/** Show an order that was placed. */
export class OpenOrderRequest extends RequestEvent {
  static readonly type = 'cagette-open-order-request';
  readonly orderId: string;
  /** Null: the session of who is signed in opens it. */
  readonly token: string | null;

  constructor(orderId: string, token: string | null) {
    super(OpenOrderRequest.type);
    this.orderId = orderId;
    this.token = token;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-open-order-request': OpenOrderRequest;
  }
}
