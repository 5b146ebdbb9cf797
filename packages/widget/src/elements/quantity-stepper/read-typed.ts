import type { Offer } from '@cagette/sdk';
import { largestOrderable, stepOf } from '@cagette/sdk/contract/quantity';
import type { Formatter } from '../../base/formatter.ts';
import { typedMessages } from '../../messages/typed/typed-messages.ts';
import { typedQuantity } from '../../state/typed-quantity.ts';

/** The quantity somebody typed over what was shown, or what was shown where they typed none, and why it is not what they typed, '' when it is. */
export function readTyped(formatter: Formatter, offer: Offer, typed: string, shown: number): { quantity: number; note: string } {
  const messages = typedMessages(formatter);
  const { quantity, correction } = typedQuantity(offer, typed, shown);
  const step = formatter.quantity(offer, stepOf(offer));
  const notes = {
    left: () => messages.left(formatter.quantity(offer, largestOrderable(offer, offer.available))),
    most: () => messages.atMost(formatter.quantity(offer, largestOrderable(offer, null))),
    step: () => (offer.sale === 'bulk' ? messages.soldBy(step) : messages.soldByPiece),
    unclear: () => messages.unclear(step),
  };
  return { quantity: quantity ?? shown, note: correction ? notes[correction]() : '' };
}
