import type { Distribution } from '../contract/distribution.ts';
import { includedVat, sumCents } from '../contract/money.ts';
import { depositTotal, goodsTotal, isEstimated, quantityFault } from '../contract/quantity.ts';
import type { LineProblem, LineRequest, PricedLine, Quote } from '../contract/quote.ts';
import { seller, shelfWith } from './farm.ts';

/** The quote of some lines when so many jars are left. */
export function quoteOf(distribution: Distribution, lines: readonly LineRequest[], jars: number): Quote {
  const products = shelfWith(distribution, jars).products;
  const priced: PricedLine[] = [];
  const problems: LineProblem[] = [];
  for (const { offerId, quantity } of lines) {
    const product = products.find(({ offers }) => offers.some(({ id }) => id === offerId));
    const offer = product?.offers.find(({ id }) => id === offerId);
    if (product === undefined || offer === undefined) {
      problems.push({ offerId, productName: null, code: 'offer.notFound' });
      continue;
    }
    const fault = quantityFault(offer, quantity);
    if (fault !== null) problems.push({ offerId, productName: product.name, code: fault, step: offer.step });
    else if (offer.available !== null && offer.available < quantity) {
      problems.push({ offerId, productName: product.name, code: 'stock.short', available: offer.available });
    }
    const totalCents = goodsTotal(offer, Math.max(quantity, 0));
    priced.push({
      offerId,
      productId: product.id,
      farmId: seller.id,
      productName: product.name,
      offerName: offer.name,
      sale: offer.sale,
      quantity: Math.max(quantity, 0),
      priceCents: offer.priceCents,
      contentQuantity: offer.contentQuantity,
      contentUnit: offer.contentUnit,
      vatRateBp: offer.vatRateBp,
      totalCents,
      vatCents: includedVat(totalCents, offer.vatRateBp),
      depositCents: depositTotal(offer, Math.max(quantity, 0)),
      estimated: isEstimated(offer),
    });
  }
  const goodsCents = sumCents(priced.map(({ totalCents }) => totalCents));
  const depositCents = sumCents(priced.map((line) => line.depositCents));
  const vat = [{ rateBp: 550, totalCents: goodsCents, vatCents: sumCents(priced.map(({ vatCents }) => vatCents)) }];
  return {
    distributionId: distribution.id,
    currency: 'EUR',
    farms: [{ farmId: seller.id, name: seller.name, totalCents: goodsCents, depositCents, vat, closesAt: distribution.closesAt }],
    vat,
    goodsCents,
    depositCents,
    totalCents: goodsCents + depositCents,
    estimated: priced.some(({ estimated }) => estimated),
    lines: priced,
    problems,
  };
}
