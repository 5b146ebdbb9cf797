import { RequestEvent } from './request-event.ts';

/** Show this farm's products only; null shows those of all. */
export class FarmRequest extends RequestEvent {
  readonly farmId: string | null;

  constructor(farmId: string | null) {
    super('cagette-farm-request');
    this.farmId = farmId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-farm-request': FarmRequest;
  }
}
