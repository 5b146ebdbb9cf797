import type { LineRequest } from '@cagette/sdk';

/** An order's lines by offer: one that was added to after its price changed has several. */
export function linesByOffer<Line extends LineRequest>({
  lines,
}: {
  readonly lines: readonly Line[];
}): ReadonlyMap<string, readonly Line[]> {
  const byOffer = new Map<string, readonly Line[]>();
  for (const line of lines) byOffer.set(line.offerId, [...(byOffer.get(line.offerId) ?? []), line]);
  return byOffer;
}

export function quantityOfLines(lines: readonly LineRequest[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
