import type { BoundingBox, PickupPoint, PointFilters } from '@cagette/sdk';
import type { GeoPoint } from './kilometres-between.ts';

/** What a point must be like to be shown; each holds by itself. */
export interface MapFilters {
  /** 1 is Monday; none is any. */
  readonly weekdays: readonly number[];
  /** A farm's slug; null is any. */
  readonly farm: string | null;
  /** None is any. */
  readonly kinds: readonly PickupPoint['kind'][];
  /** Only where orders are taken now. */
  readonly open: boolean;
  /** Only where somebody said that a wheelchair gets in. */
  readonly wheelchair: boolean;
}

/** From where the visitor looks. */
export interface Origin extends GeoPoint {
  /** «Corte»; null is where they are. */
  readonly label: string | null;
}

/** What the visitor wants to see of a network. */
export interface MapQuery {
  readonly filters: MapFilters;
  /** The nearest to it come first; null puts first who takes orders soonest. */
  readonly origin: Origin | null;
  /** Only what lies in this box; null is everywhere. */
  readonly area: BoundingBox | null;
}

export const noFilters: MapFilters = { weekdays: [], farm: null, kinds: [], open: false, wheelchair: false };
export const wholeNetwork: MapQuery = { filters: noFilters, origin: null, area: null };

/** How many filters are set: a choice of days counts once. */
export function filterCount({ weekdays, farm, kinds, open, wheelchair }: MapFilters): number {
  return [weekdays.length > 0, farm !== null, kinds.length > 0, open, wheelchair].filter(Boolean).length;
}

/** Whether every point of the network is asked for. */
export function isForAll({ filters, area }: MapQuery): boolean {
  return filterCount(filters) === 0 && !area;
}

/** As the SDK takes them: what is not set is left out. */
export function pointFilters({ weekdays, farm, kinds, open, wheelchair }: MapFilters): PointFilters {
  return { weekdays, kinds, open, wheelchair, ...(farm !== null && { farm }) };
}
