import type { FoundPlace } from '@cagette/sdk';
import type { MapFilters } from '../../state/map-query.ts';
import { RequestEvent } from '../request-event.ts';

/** What the visitor wants of the list: a commune by what is typed, one of those found, what is near, everything, or points of some kind only. */
export type MapWish =
  | { readonly what: 'search'; readonly text: string }
  | { readonly what: 'first' | 'near' | 'all' | 'clear' | 'more' | 'retry' }
  | { readonly what: 'place'; readonly place: FoundPlace }
  | { readonly what: 'filter'; readonly filters: Partial<MapFilters> };

/** Goes up from the parts of a pickup map to the map and no further. */
export class MapRequest extends RequestEvent {
  readonly wish: MapWish;

  constructor(wish: MapWish) {
    super('cagette-map-request');
    this.wish = wish;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-map-request': MapRequest;
  }
}
