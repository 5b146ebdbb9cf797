/** An order was placed, or lines were added to one. Says nothing about the customer. */
export class OrderPlacedEvent extends Event {
  readonly organisation: string;
  /** Null when the lines were added to an order that this device may not read. */
  readonly orderId: string | null;
  /** «K7F-204». */
  readonly code: string | null;
  readonly totalCents: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly added: boolean;

  constructor(placed: Pick<OrderPlacedEvent, 'organisation' | 'orderId' | 'code' | 'totalCents' | 'currency' | 'added'>) {
    super('cagette-order-placed', { bubbles: true, composed: true });
    this.organisation = placed.organisation;
    this.orderId = placed.orderId;
    this.code = placed.code;
    this.totalCents = placed.totalCents;
    this.currency = placed.currency;
    this.added = placed.added;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-order-placed': OrderPlacedEvent;
  }
}
