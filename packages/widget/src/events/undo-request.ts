import { RequestEvent } from './request-event.ts';

/** Put the line back that was taken out of the basket last. */
export class UndoRequest extends RequestEvent {
  static readonly type = 'cagette-undo-request';

  constructor() {
    super(UndoRequest.type);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-undo-request': UndoRequest;
  }
}
