import { pickupPoints, type PickupPoints } from './resources/pickup-points.ts';
import { places, type PlaceSearch } from './resources/places.ts';
import type { Transport } from './transport.ts';

/** What a map or a list asks: where orders can be collected, and where somebody lives. */
export interface Finder {
  readonly pickupPoints: PickupPoints;
  readonly places: PlaceSearch;
}

/** The finding part of `createCagette`, apart so that a shop does not carry it. */
export function createFinder(transport: Transport): Finder {
  return { pickupPoints: pickupPoints(transport), places: places(transport) };
}
