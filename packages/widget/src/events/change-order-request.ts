import { RequestEvent } from './request-event.ts';

/** Make the opened order have these quantities by offer; 0 takes an offer off. */
export class ChangeOrderRequest extends RequestEvent {
  readonly quantities: ReadonlyMap<string, number>;

  constructor(quantities: ReadonlyMap<string, number>) {
    super('cagette-change-order-request');
    this.quantities = quantities;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-change-order-request': ChangeOrderRequest;
  }
}
