import type { HarvestLine } from '@cagette/sdk/contract/desk';
import { sumCents } from '@cagette/sdk/contract/money';

/** A line of an order with what is needed to add it up. */
export interface HarvestRow extends Omit<HarvestLine, 'orders'> {
  readonly orderId: string;
  readonly offerId: string;
}

/**
 * Adds order lines up by offer, sorted by farm, category, product and content. An offer that was renamed or priced anew between two orders is one line under its newest
 * name; one whose quantities changed their unit (pieces became grams) is a line for each, because they cannot be added.
 *
 * @param rows lines of the orders that count, the oldest first: the last one names its offer.
 */
export function harvestLines(rows: readonly HarvestRow[]): HarvestLine[] {
  const groups = new Map<string, HarvestRow[]>();
  for (const row of rows) {
    const key = [row.offerId, row.farmId, row.sale, row.contentUnit].join(' ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const byName = new Intl.Collator('fr', { numeric: true });
  return [...groups.values()]
    .flatMap((group) => added(group))
    .sort(
      (a, b) =>
        byName.compare(a.farmName, b.farmName) ||
        byName.compare(a.category, b.category) ||
        byName.compare(a.productName, b.productName) ||
        (a.contentQuantity ?? 0) - (b.contentQuantity ?? 0) ||
        byName.compare(a.offerName, b.offerName),
    );
}

function added(group: readonly HarvestRow[]): HarvestLine[] {
  const newest = group.at(-1);
  if (!newest) return [];
  const { orderId: _orderId, offerId: _offerId, ...line } = newest;
  return [
    {
      ...line,
      quantity: group.reduce((sum, row) => sum + row.quantity, 0),
      orders: new Set(group.map((row) => row.orderId)).size,
      totalCents: sumCents(group.map((row) => row.totalCents)),
    },
  ];
}
