import { defineElement } from '../../base/define-element.ts';
import { BasketSheet } from '../basket-sheet/basket-sheet.ts';
import { Checkout } from '../checkout/checkout.ts';
import { Confirmation } from '../confirmation/confirmation.ts';
import { MyOrder } from '../my-order/my-order.ts';
import { MyOrdersList } from '../my-orders/my-orders.ts';
import { OrderedAgainNotice } from '../ordered-again/ordered-again.ts';
import { ShelfTools } from '../shelf-tools/shelf-tools.ts';

/** Registers what comes once the shelf is there: who fills a basket waits for nothing of it, and what is said once the order is placed needs no network. */
export function defineAfterShelf(): void {
  defineElement('cagette-shelf-tools', ShelfTools);
  defineElement('cagette-basket-sheet', BasketSheet);
  defineElement('cagette-checkout', Checkout);
  defineElement('cagette-confirmation', Confirmation);
  defineElement('cagette-my-orders', MyOrdersList);
  defineElement('cagette-my-order', MyOrder);
  defineElement('cagette-ordered-again', OrderedAgainNotice);
}
