import type { Cagette } from '@cagette/sdk';

/** What a shop needs of the SDK. */
export type ShopClient = Pick<Cagette, 'organisations' | 'distributions' | 'shelves' | 'quotes' | 'orders'>;
