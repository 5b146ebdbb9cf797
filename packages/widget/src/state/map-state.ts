import type { FoundPickupPoints, FoundPlace, PointFeature } from '@cagette/sdk';
import type { Failure } from './failure.ts';
import { type MapQuery, wholeNetwork } from './map-query.ts';
import type { NoPosition } from '../elements/place-finder/ask-position.ts';

/** A list of points and what it answers. */
export interface FoundList extends Pick<FoundPickupPoints, 'bbox' | 'total' | 'network' | 'farms' | 'kinds' | 'tiles' | 'nextCursor'> {
  readonly query: MapQuery;
  readonly points: readonly PointFeature[];
}

/** Communes for what is being typed. */
export interface PlaceSuggestions {
  readonly text: string;
  /** `none`: nothing is looked for; `late`: the answer is asked for and not here. */
  readonly phase: 'none' | 'late' | 'ready' | 'failed';
  readonly items: readonly FoundPlace[];
  /** Whose data it is; has to stand beside what was found. */
  readonly attribution: string;
}

export interface MapState {
  /** What the visitor asked for last. Once nothing is read, `found` answers it or `failure` says why not. */
  readonly asked: MapQuery;
  /** Null until the first answer. */
  readonly found: FoundList | null;
  /** Whether all points that were read are in sight: a reply brings more than a screen wants before anybody asks for more. */
  readonly isUnfolded: boolean;
  readonly reading: 'no' | 'list' | 'more';
  readonly failure: Failure | null;
  readonly isOffline: boolean;
  readonly clockOffsetMs: number;
  readonly places: PlaceSuggestions;
  /** Whether the device is being asked where it is, or why it did not say. */
  readonly position: 'none' | 'asking' | NoPosition;
  /** In the list or not. */
  readonly chosen: PointFeature | null;
  /** Why the point that was asked for by its id cannot be shown. */
  readonly lost: Failure | null;
}

export const noPlaces: PlaceSuggestions = { text: '', phase: 'none', items: [], attribution: '' };

export const initialMapState: MapState = {
  asked: wholeNetwork,
  found: null,
  isUnfolded: false,
  reading: 'no',
  failure: null,
  isOffline: false,
  clockOffsetMs: 0,
  places: noPlaces,
  position: 'none',
  chosen: null,
  lost: null,
};
