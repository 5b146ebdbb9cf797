import type { BoundingBox } from '@cagette/sdk';
import { RequestEvent } from '../request-event.ts';

/** The visitor moved the map: the list follows it. Not sent for moves that the page asked for. */
export class AreaRequest extends RequestEvent {
  /** What the map shows now, `[west, south, east, north]`; null for the whole network. */
  readonly area: BoundingBox | null;

  constructor(area: BoundingBox | null) {
    super('cagette-area-request');
    this.area = area;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-area-request': AreaRequest;
  }
}
