import { RequestEvent } from './request-event.ts';

/** Show everything about a product. */
export class ProductRequest extends RequestEvent {
  static readonly type = 'cagette-product-request';
  readonly productId: string;

  constructor(productId: string) {
    super(ProductRequest.type);
    this.productId = productId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-product-request': ProductRequest;
  }
}
