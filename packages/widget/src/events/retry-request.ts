import { RequestEvent } from './request-event.ts';

/** Try again what did not work: loading the shop or the shelf, or sending the order. */
export class RetryRequest extends RequestEvent {
  readonly what: 'shop' | 'shelf' | 'order';

  constructor(what: 'shop' | 'shelf' | 'order') {
    super('cagette-retry-request');
    this.what = what;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-retry-request': RetryRequest;
  }
}
