import type { BoundingBox, FoundPickupPoints } from '@cagette/sdk';

/** What a map shows: `[west, south, east, north]` in degrees, within ±180 and ±85, and a whole zoom level of 0 to 20. */
export interface MapArea {
  readonly bbox: BoundingBox;
  readonly zoom: number;
}

/** Reads the points and clusters of a view, by the filters of its maker: another reader stands for other filters, and the map reads again. */
export interface MapReader {
  /** @throws AbortError when `signal` says so, and whatever the SDK throws */
  read(area: MapArea, signal: AbortSignal): Promise<FoundPickupPoints>;
}
