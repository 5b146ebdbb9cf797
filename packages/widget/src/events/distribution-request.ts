import { RequestEvent } from './request-event.ts';

/** Collect at this distribution. */
export class DistributionRequest extends RequestEvent {
  readonly distributionId: string;

  constructor(distributionId: string) {
    super('cagette-distribution-request');
    this.distributionId = distributionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-distribution-request': DistributionRequest;
  }
}
