import { RequestEvent } from './request-event.ts';

/** Make a line of the basket orderable by the smallest change, or every line when `offerId` is null. */
export class RepairRequest extends RequestEvent {
  static readonly type = 'cagette-repair-request';
  readonly offerId: string | null;

  constructor(offerId: string | null) {
    super(RepairRequest.type);
    this.offerId = offerId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-repair-request': RepairRequest;
  }
}
