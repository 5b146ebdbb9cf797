import { RequestEvent } from './request-event.ts';

/** Have this much of an offer in the basket: pieces, grams or millilitres; 0 takes it off. `name` is the product's. */
export class QuantityRequest extends RequestEvent {
  readonly offerId: string;
  readonly quantity: number;
  readonly name: string;

  constructor(offerId: string, quantity: number, name: string) {
    super('cagette-quantity-request');
    this.offerId = offerId;
    this.quantity = quantity;
    this.name = name;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-quantity-request': QuantityRequest;
  }
}
