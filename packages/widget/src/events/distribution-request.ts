import { RequestEvent } from './request-event.ts';

/** Collect at this distribution. */
export class DistributionRequest extends RequestEvent {
  static readonly type = 'cagette-distribution-request';
  readonly distributionId: string;

  constructor(distributionId: string) {
    super(DistributionRequest.type);
    this.distributionId = distributionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-distribution-request': DistributionRequest;
  }
}
