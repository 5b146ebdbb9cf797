import { defineElement } from './base/define-element.ts';
import { setServerAddress } from './base/server-address.ts';
import { PickupMap } from './elements/pickup-map/pickup-map.ts';
import { PlaceSearch } from './elements/place-search/place-search.ts';

/**
 * Registers `<cagette-pickup-map>` and what it is made of; the map and the filters come when they are to be shown.
 *
 * @param server the address of maps that name none by attribute
 */
export function define(server?: string): void {
  if (server !== undefined) setServerAddress(server);
  defineElement('cagette-place-search', PlaceSearch);
  defineElement('cagette-pickup-map', PickupMap);
}
