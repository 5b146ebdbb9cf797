import type { Basket } from '../state/basket.ts';

/** The basket is another one now, whoever changed it: the visitor here, another shop on the page or another tab. */
export class BasketChangeEvent extends Event {
  readonly organisation: string;
  readonly lines: Basket;

  constructor(organisation: string, lines: Basket) {
    super('cagette-basket-change', { bubbles: true, composed: true });
    this.organisation = organisation;
    this.lines = lines;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-basket-change': BasketChangeEvent;
  }
}
