/** An element shows what it has to show: a shop its distributions, a shelf or an order, a map its list, or the figures. Sent once for each `organisation`; `target` says by whom. */
export class ReadyEvent extends Event {
  readonly organisation: string;

  constructor(organisation: string) {
    super('cagette-ready', { bubbles: true, composed: true });
    this.organisation = organisation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-ready': ReadyEvent;
  }
}
