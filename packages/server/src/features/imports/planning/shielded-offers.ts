import type { FaultyLine } from '../catalogue-line.ts';
import type { KeptCatalogue } from './kept-catalogue.ts';
import { nameKey } from './name-key.ts';

/**
 * Offers that lines left out for their faults may be about: they stay as they are. A line shields the offer of its reference; without one, those
 * of its product and packaging; and all of them when it does not even name a product.
 */
export function shieldedOffers(kept: KeptCatalogue, faultyLines: readonly FaultyLine[]): ReadonlySet<string> {
  const shielded = new Set<string>();
  if (faultyLines.length === 0) return shielded;
  const byReference = new Map(kept.offers.flatMap((offer) => (offer.reference === null ? [] : [[offer.reference, offer.id] as const])));
  const productNames = new Map(kept.products.map((product) => [product.id, nameKey(product.name)]));
  const byProduct = Map.groupBy(kept.offers, (offer) => productNames.get(offer.productId) ?? '');
  for (const line of faultyLines) {
    const id = line.reference === null ? undefined : byReference.get(line.reference);
    if (id !== undefined) shielded.add(id);
    else if (line.productName !== null) {
      const named = byProduct.get(nameKey(line.productName)) ?? [];
      const exact = named.filter((offer) => line.offerName !== null && nameKey(offer.name) === nameKey(line.offerName));
      for (const offer of exact.length > 0 ? exact : named) shielded.add(offer.id);
    } else if (line.reference === null) for (const offer of kept.offers) shielded.add(offer.id);
  }
  return shielded;
}
