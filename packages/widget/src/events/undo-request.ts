import { RequestEvent } from './request-event.ts';

/** Put the line back that was taken out of the basket last. */
export class UndoRequest extends RequestEvent {
  constructor() {
    super('cagette-undo-request');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-undo-request': UndoRequest;
  }
}
