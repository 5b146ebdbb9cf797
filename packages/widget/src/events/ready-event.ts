/** The shop shows what it has to show: distributions, a shelf or an order. Sent once for each `organisation`. */
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
