import { RequestEvent } from './request-event.ts';

/** Show everything about a product. */
export class ProductRequest extends RequestEvent {
  readonly productId: string;

  constructor(productId: string) {
    super('cagette-product-request');
    this.productId = productId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-product-request': ProductRequest;
  }
}
