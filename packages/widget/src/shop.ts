import { defineElement } from './base/define-element.ts';
import { setServerAddress } from './base/server-address.ts';
import { Basket } from './elements/basket/basket.ts';
import { Distributions } from './elements/distributions/distributions.ts';
import { ProductCard } from './elements/product-card/product-card.ts';
import { QuantityStepper } from './elements/quantity-stepper/quantity-stepper.ts';
import { Shelf } from './elements/shelf/shelf.ts';
import { Shop } from './elements/shop/shop.ts';

/**
 * Registers `<cagette-shop>` and what it is made of.
 *
 * @param server the address of shops that name none by attribute
 */
export function define(server?: string): void {
  if (server !== undefined) setServerAddress(server);
  defineElement('cagette-quantity-stepper', QuantityStepper);
  defineElement('cagette-product-card', ProductCard);
  defineElement('cagette-shelf', Shelf);
  defineElement('cagette-distributions', Distributions);
  defineElement('cagette-basket', Basket);
  defineElement('cagette-shop', Shop);
}
