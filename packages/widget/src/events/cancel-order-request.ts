import { RequestEvent } from './request-event.ts';

/** Cancel the opened order. */
export class CancelOrderRequest extends RequestEvent {
  static readonly type = 'cagette-cancel-order-request';

  constructor() {
    super(CancelOrderRequest.type);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-cancel-order-request': CancelOrderRequest;
  }
}
