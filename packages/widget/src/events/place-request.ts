import type { CheckoutForm } from '../state/ordering.ts';
import { RequestEvent } from './request-event.ts';

/** Place the basket as an order. */
export class PlaceRequest extends RequestEvent {
  static readonly type = 'cagette-place-request';
  readonly form: CheckoutForm;

  constructor(form: CheckoutForm) {
    super(PlaceRequest.type);
    this.form = form;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-place-request': PlaceRequest;
  }
}
