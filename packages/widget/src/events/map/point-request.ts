import { RequestEvent } from '../request-event.ts';

/** A marker was activated, or a line of the list that opens where several points stand at one place: choose this point. Of the map's own elements only. */
export class PointRequest extends RequestEvent {
  /** Of a pickup point, `ppt_…` */
  readonly id: string;
  /** «Commander ici» was pressed on its card on the map; else it was only chosen. */
  readonly wantsOrder: boolean;

  constructor(id: string, wantsOrder = false) {
    super('cagette-point-request');
    this.id = id;
    this.wantsOrder = wantsOrder;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-point-request': PointRequest;
  }
}
