/**
 * `map.blocked`: the page's policy stops the map's code, there is no map. `script.failed`: nor is there one, because its code did not come; another try may bring it. `map.outline`: the outline of coast and departments did not come. `map.tiles`: the
 * tile server fails, the outline is drawn instead. `map.points`: the points of the view could not be read, the ones before stay.
 */
export type MapFailure = 'map.blocked' | 'script.failed' | 'map.outline' | 'map.tiles' | 'map.points';

/** Something of the map does not work and the list does. Goes no further than the element that shows both. */
export class MapFailedEvent extends Event {
  readonly code: MapFailure;

  constructor(code: MapFailure) {
    super('cagette-map-failed', { bubbles: true });
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'cagette-map-failed': MapFailedEvent;
  }
}
