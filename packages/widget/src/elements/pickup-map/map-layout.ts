import type { MapFailure } from '../../events/map/map-failed-event.ts';
import { isWithoutMap } from './map-notices.ts';

interface Circumstances {
  /** What the page asked for: `list`, `map` or, by anything else, both. */
  readonly view: string | null;
  /** Whether there is room for the list and the map beside each other. */
  readonly isWide: boolean;
  /** Which of the two is in sight where there is none. */
  readonly pane: 'list' | 'map';
  readonly trouble: MapFailure | null;
}

interface MapLayout {
  readonly showsList: boolean;
  readonly showsMap: boolean;
  /** Whether the list has the map beside it, or the room for one that cannot be shown, so that nothing moves. */
  readonly isBeside: boolean;
  /** Whether one leads to the other by a switch. */
  readonly hasSwitch: boolean;
}

/** What of the list and the map is shown, and how. There is always one of them. */
export function mapLayout({ view, isWide, pane, trouble }: Circumstances): MapLayout {
  const isBoth = view !== 'list' && view !== 'map';
  const isBeside = isBoth && isWide;
  const canShowMap = view !== 'list' && !isWithoutMap(trouble);
  const showsMap = canShowMap && (!isBoth || isWide || pane === 'map');
  return { showsMap, showsList: !showsMap || isBeside, isBeside, hasSwitch: isBoth && !isWide && canShowMap };
}
