/** The classes and events, without side effects. `@cagette/widget/define` registers the elements. */
export { Shop } from './elements/shop/shop.ts';
export { defineShop } from './shop.ts';
export { BasketChangeEvent } from './events/basket-change-event.ts';
export { OrderPlacedEvent } from './events/order-placed-event.ts';
export { ReadyEvent } from './events/ready-event.ts';
export { RequestEvent } from './events/request-event.ts';
export { ShopErrorEvent } from './events/shop-error-event.ts';
export type { Basket, BasketLine } from './state/basket.ts';
export { version } from './version.ts';
