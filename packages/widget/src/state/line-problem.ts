import { windowState } from '@cagette/sdk/contract/calendar';
import { largestOrderable, quantityFault, stepOf } from '@cagette/sdk/contract/quantity';
import type { LineProblem } from '@cagette/sdk';
import type { BasketLine } from './basket.ts';
import type { OnShelf } from './shelf-index.ts';

/** What stops a line from being ordered now, in the words the server would use; null when nothing does. `now` in milliseconds, the server's. */
export function lineProblem(line: BasketLine, found: OnShelf | undefined, now: number): LineProblem | null {
  const { offerId } = line;
  if (!found) return { offerId, productName: line.name, code: 'offer.notFound' };
  const { offer, product, window } = found;
  const about = { offerId, productName: product.name };
  const state = windowState(window, new Date(now));
  if (state === 'toCome') return { ...about, code: 'window.notOpen', at: window.opensAt };
  if (state === 'closed') return { ...about, code: 'window.closed', at: window.closesAt };
  const fault = quantityFault(offer, line.quantity);
  if (fault) return { ...about, code: fault, step: stepOf(offer) };
  const most = largestOrderable(offer, offer.available);
  return line.quantity > most ? { ...about, code: 'stock.short', available: most } : null;
}
