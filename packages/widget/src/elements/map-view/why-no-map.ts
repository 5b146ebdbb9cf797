import type { MapFailure } from '../../events/map/map-failed-event.ts';

/** As each engine says that a module did not come, and bundlers of a part of theirs. */
const NOT_LOADED = /module|chunk/i;

/** Why there is no map: its code did not come, or the page stops it, as Trusted Types do where Leaflet as it is published parses markup. */
export function whyNoMap(error: unknown): MapFailure {
  return NOT_LOADED.test(String(error)) ? 'script.failed' : 'map.blocked';
}
