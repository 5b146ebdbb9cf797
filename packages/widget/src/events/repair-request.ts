import { RequestEvent } from './request-event.ts';

/** Make a line of the basket orderable by the smallest change, or every line when `offerId` is null. */
export class RepairRequest extends RequestEvent {
  readonly offerId: string | null;

  constructor(offerId: string | null) {
    super('cagette-repair-request');
    this.offerId = offerId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-repair-request': RepairRequest;
  }
}
