import { RequestEvent } from './request-event.ts';

/** Make the opened order have these quantities by offer; 0 takes an offer off. */
export class ChangeOrderRequest extends RequestEvent {
  static readonly type = 'cagette-change-order-request';
  readonly quantities: ReadonlyMap<string, number>;

  constructor(quantities: ReadonlyMap<string, number>) {
    super(ChangeOrderRequest.type);
    this.quantities = quantities;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-change-order-request': ChangeOrderRequest;
  }
}
