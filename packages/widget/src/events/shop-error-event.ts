/** Something did not work and the visitor was told so. One line with the same code is in the console. */
export class ShopErrorEvent extends Event {
  static readonly type = 'cagette-error';
  /** `network.failed`, `organisation.notFound`, … */
  readonly code: string;
  /** Names the request in the server's log. */
  readonly requestId: string | null;

  constructor(code: string, requestId: string | null) {
    super(ShopErrorEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.requestId = requestId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-error': ShopErrorEvent;
  }
}
