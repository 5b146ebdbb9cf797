import type { CheckoutForm } from '../state/ordering.ts';
import { RequestEvent } from './request-event.ts';

/** Place the basket as an order. */
export class PlaceRequest extends RequestEvent {
  readonly form: CheckoutForm;

  constructor(form: CheckoutForm) {
    super('cagette-place-request');
    this.form = form;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-place-request': PlaceRequest;
  }
}
