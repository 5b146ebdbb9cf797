import type { CatalogueLine } from '../catalogue-line.ts';
import type { KeptCatalogue, KeptOffer } from './kept-catalogue.ts';
import { offerKey } from './name-key.ts';

/**
 * Which kept offer each line is about: the one with its reference; without, the one of the same product and packaging, unless another line of
 * the file holds that one's reference.
 */
export function matchOffers(lines: readonly CatalogueLine[], kept: KeptCatalogue): ReadonlyMap<CatalogueLine, KeptOffer> {
  const matches = new Map<CatalogueLine, KeptOffer>();
  const taken = new Set<string>();
  const byReference = new Map(kept.offers.flatMap((offer) => (offer.reference === null ? [] : [[offer.reference, offer] as const])));
  const inFile = new Set(lines.map((line) => line.offer.reference));
  for (const line of lines) {
    const offer = line.offer.reference === null ? undefined : byReference.get(line.offer.reference);
    if (offer !== undefined) {
      matches.set(line, offer);
      taken.add(offer.id);
    }
  }
  const byNames = offersByNames(kept);
  for (const line of lines) {
    if (matches.has(line)) continue;
    const candidates = byNames.get(offerKey(line.product.name, line.offer.name)) ?? [];
    const offer = candidates.find(
      (candidate) => !taken.has(candidate.id) && (candidate.reference === null || !inFile.has(candidate.reference)),
    );
    if (offer !== undefined) {
      matches.set(line, offer);
      taken.add(offer.id);
    }
  }
  return matches;
}

/** Those on sale before those withdrawn. */
function offersByNames(kept: KeptCatalogue): ReadonlyMap<string, readonly KeptOffer[]> {
  const productNames = new Map(kept.products.map((product) => [product.id, product.name]));
  const onSaleFirst = kept.offers.toSorted((a, b) => Number(a.withdrawn) - Number(b.withdrawn));
  return Map.groupBy(onSaleFirst, (offer) => offerKey(productNames.get(offer.productId) ?? '', offer.name));
}
