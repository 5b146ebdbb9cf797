import type { Distribution } from '@cagette/sdk';
import { folded } from './product-matcher.ts';

/** Whether a distribution is at a place looked for: its name, street, postcode and city contain every word, whatever their accents and case. */
export function placeMatcher(search: string): (distribution: Distribution) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return ({ pickupPoint: { name, address } }) => {
    const text = folded([name, address.street, address.postcode, address.city].join(' '));
    return words.every((word) => text.includes(word));
  };
}
