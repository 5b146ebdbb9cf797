import { defineElement } from './base/define-element.ts';
import { setServerAddress } from './base/server-address.ts';
import { Impact } from './elements/impact/impact.ts';

/**
 * Registers `<cagette-impact>`.
 *
 * @param server the address of elements that name none by attribute
 */
export function define(server?: string): void {
  if (server !== undefined) setServerAddress(server);
  defineElement('cagette-impact', Impact);
}
