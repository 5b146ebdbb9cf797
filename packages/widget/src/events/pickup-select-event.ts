import type { PointFeature } from '@cagette/sdk';
import { RequestEvent } from './request-event.ts';

/**
 * The visitor wants to order where a point of the map is. Unless `preventDefault()` is called, a shop of that organisation on the page opens the distribution, or
 * the page of a shop that does.
 */
export class PickupSelectEvent extends RequestEvent {
  /** Of the map: the slug. */
  readonly organisation: string;
  /** A GeoJSON feature. */
  readonly point: PointFeature;
  /** Which distribution to order for; null when none can be. */
  readonly distributionId: string | null;
  /** In whose shop: the slug; null when none can be ordered from. */
  readonly shop: string | null;

  constructor(
    organisation: string,
    point: PointFeature,
    next: { readonly id: string; readonly organisation: { readonly slug: string } } | null,
  ) {
    super('cagette-pickup-select');
    this.organisation = organisation;
    this.point = point;
    this.distributionId = next?.id ?? null;
    this.shop = next?.organisation.slug ?? null;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-pickup-select': PickupSelectEvent;
  }
}
