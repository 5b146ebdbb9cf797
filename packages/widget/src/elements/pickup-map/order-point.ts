import type { PointFeature } from '@cagette/sdk';
import { PickupSelectEvent } from '../../events/pickup-select-event.ts';
import { orderable } from '../../state/point-facts.ts';
import { handToShop } from './hand-to-shop.ts';

export { isPlainClick } from '../../base/is-plain-click.ts';

/**
 * The visitor wants to order where a point is: tells the page, which may see to it itself, and looks for a shop on it. Says whether all is done, so that the link
 * to the shop's own page need not be followed. `now` in milliseconds, the server's.
 */
export function isOrdered(map: Element & { readonly organisation: string }, point: PointFeature, now: number): boolean {
  const next = orderable(point, now);
  const isLeftToUs = map.dispatchEvent(new PickupSelectEvent(map.organisation, point, next));
  return !isLeftToUs || (next !== null && handToShop(map, next.organisation.slug, next.id));
}
