/**
 * Something a person asked for. Goes up from an element to its shop, through shadow roots. Cancelable: a page that listens on the shop's ancestors in the
 * capture phase and calls `preventDefault()` stops it.
 */
export class RequestEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }
}
