import { RequestEvent } from './request-event.ts';

/** Cancel the opened order. */
export class CancelOrderRequest extends RequestEvent {
  constructor() {
    super('cagette-cancel-order-request');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-cancel-order-request': CancelOrderRequest;
  }
}
