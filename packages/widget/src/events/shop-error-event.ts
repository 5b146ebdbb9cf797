/** Something did not work and the visitor was told so. One line with the same code is in the console. */
export class ShopErrorEvent extends Event {
  /** `network.failed`, `organisation.notFound`, … */
  readonly code: string;
  /** Names the request in the server's log. */
  readonly requestId: string | null;

  constructor(code: string, requestId: string | null) {
    super('cagette-error', { bubbles: true, composed: true });
    this.code = code;
    this.requestId = requestId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-error': ShopErrorEvent;
  }
}
