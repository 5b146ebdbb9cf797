import { includedVat } from '@cagette/sdk/contract/money';
import { depositTotal, goodsTotal, isEstimated } from '@cagette/sdk/contract/quantity';
import type { PricedLine } from '@cagette/sdk/contract/quote';
import type { Selectable } from 'kysely';
import type { OrderLinesTable } from '../orders/orders.table.ts';
import type { ShelfOffer } from '../shelves/shelf-model.ts';

/** A line as it is stored: what the customer saw, so that later edits of the product change nothing (rule 4). */
export type LineSnapshot = Omit<Selectable<OrderLinesTable>, 'id' | 'orderId' | 'position'>;

/** What a quantity of an offer costs now. */
export function priceLine(offer: ShelfOffer, quantity: number): LineSnapshot {
  return withQuantity(
    {
      offerId: offer.id,
      productId: offer.productId,
      farmId: offer.farmId,
      stockId: offer.stockId,
      productName: offer.productName,
      offerName: offer.name,
      category: offer.category,
      reference: offer.reference,
      sale: offer.sale,
      priceCents: offer.priceCents,
      vatRateBp: offer.vatRateBp,
      depositEachCents: offer.depositCents,
      contentQuantity: offer.contentQuantity,
      contentUnit: offer.contentUnit,
      step: offer.step,
      weighed: offer.weighed,
    },
    quantity,
  );
}

/** The same terms for another quantity: rounded per line, VAT taken out of the rounded total (rules 1 and 2). */
export function withQuantity(
  terms: Omit<LineSnapshot, 'quantity' | 'totalCents' | 'vatCents' | 'depositCents'>,
  quantity: number,
): LineSnapshot {
  const sellable = { ...terms, depositCents: terms.depositEachCents };
  const totalCents = goodsTotal(sellable, quantity);
  return {
    ...terms,
    quantity,
    totalCents,
    vatCents: includedVat(totalCents, terms.vatRateBp),
    depositCents: depositTotal(sellable, quantity),
  };
}

/** Whether an offer is still sold as the line says, so that more of it may join the line. */
export function hasSameTerms(line: LineSnapshot, offer: ShelfOffer): boolean {
  const now = priceLine(offer, line.quantity);
  return (Object.keys(now) as (keyof LineSnapshot)[]).every((key) => now[key] === line[key]);
}

export function pricedLineView(line: LineSnapshot): PricedLine {
  const {
    offerId,
    productId,
    farmId,
    productName,
    offerName,
    sale,
    quantity,
    priceCents,
    contentQuantity,
    contentUnit,
    vatRateBp,
    totalCents,
    vatCents,
    depositCents,
  } = line;
  return {
    offerId,
    productId,
    farmId,
    productName,
    offerName,
    sale,
    quantity,
    priceCents,
    contentQuantity,
    contentUnit,
    vatRateBp,
    totalCents,
    vatCents,
    depositCents,
    estimated: isEstimated(line),
  };
}
