import type { BoundingBox, FoundPickupPoints, PointFeature } from '@cagette/sdk';

/** What a map shows: `[west, south, east, north]` in degrees, within ±180 and ±85, west > east across the antimeridian, and a whole zoom level of 0 to 20. */
export interface MapArea {
  readonly bbox: BoundingBox;
  readonly zoom: number;
}

/**
 * Reads the points and clusters of a view, by the filters of its maker: another reader stands for other filters, and the map reads again.
 *
 * @throws AbortError when `signal` says so, and whatever the SDK throws
 */
export interface MapReader {
  /** `cagette.pickupPoints.onMap` */
  read(area: MapArea, signal: AbortSignal): Promise<FoundPickupPoints>;
  /** The points of a box one by one, for those at the very same place, which no zoom tells apart: the first page of `cagette.pickupPoints.list` with `bbox`. */
  list(bbox: BoundingBox, signal: AbortSignal): Promise<readonly PointFeature[]>;
}
