import type { ShelfView } from '../state/shelf-view.ts';
import { RequestEvent } from './request-event.ts';

/** Show the shelf in another way. Answered by the shelf, not by the shop. */
export class ShelfViewRequest extends RequestEvent {
  readonly view: ShelfView;

  constructor(view: ShelfView) {
    super('cagette-shelf-view-request');
    this.view = view;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-shelf-view-request': ShelfViewRequest;
  }
}
