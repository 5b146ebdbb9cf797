import type { Step } from '../state/shop-state.ts';
import { RequestEvent } from './request-event.ts';

/** Go to a step of the shop. */
export class StepRequest extends RequestEvent {
  readonly step: Step;

  constructor(step: Step) {
    super('cagette-step-request');
    this.step = step;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-step-request': StepRequest;
  }
}
