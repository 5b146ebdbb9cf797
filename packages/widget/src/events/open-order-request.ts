import { RequestEvent } from './request-event.ts';

/** Show an order that was placed. */
export class OpenOrderRequest extends RequestEvent {
  static readonly type = 'cagette-open-order-request';
  readonly orderId: string;
  readonly token: string;

  constructor(orderId: string, token: string) {
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
