import { defineElement } from './base/define-element.ts';
import { setServerAddress } from './base/server-address.ts';
import { PickupMap } from './elements/pickup-map/pickup-map.ts';

/**
 * Registers `<cagette-pickup-map>`.
 *
 * @param server the address of maps that name none by attribute
 */
export function define(server?: string): void {
  if (server !== undefined) setServerAddress(server);
  defineElement('cagette-pickup-map', PickupMap);
}
