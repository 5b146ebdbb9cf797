import type { BasketChangeEvent, OrderPlacedEvent, ReadyEvent, Shop, ShopErrorEvent } from '@cagette/widget';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

interface ShopAttributes {
  organisation: string;
  server?: string;
  farm?: string;
  product?: string;
  distribution?: string;
  'oncagette-ready'?: (event: ReadyEvent) => void;
  'oncagette-basket-change'?: (event: BasketChangeEvent) => void;
  'oncagette-order-placed'?: (event: OrderPlacedEvent) => void;
  'oncagette-error'?: (event: ShopErrorEvent) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cagette-shop': DetailedHTMLProps<HTMLAttributes<Shop>, Shop> & ShopAttributes;
    }
  }
}
