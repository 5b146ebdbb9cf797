import { basisSymbol, formatContent, formatPrice, formatRate } from '@cagette/sdk/contract/format';
import { comparisonPrice, priceBasis } from '@cagette/sdk/contract/quantity';
import type { FarmPart, PricedLine, VatPart } from '@cagette/sdk/contract/quote';
import type { Messages } from '../messages/messages.ts';
import type { Item, MailBlock, Sum } from './mail-content.ts';

/** What an order's mails need of it to show amounts. */
export interface ItemisedOrder {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  readonly farms: readonly FarmPart[];
  readonly vat: readonly VatPart[];
  readonly goodsCents: number;
  readonly depositCents: number;
  readonly totalCents: number;
  readonly estimated: boolean;
}

/** The lines of an order farm by farm, each with its total when there are several. */
export function orderItems(order: ItemisedOrder, messages: Messages): MailBlock[] {
  return order.farms.map((farm) => {
    const lines = order.lines.filter((line) => line.farmId === farm.farmId);
    const cents = farm.totalCents + farm.depositCents;
    const isEstimated = lines.some((line) => line.estimated);
    const sum: Sum = { label: messages.order.farmTotal, amount: amountText(cents, isEstimated, order.currency, messages), weight: 'plain' };
    return {
      kind: 'items',
      title: farm.name,
      items: lines.map((line) => lineItem(line, order.currency, messages)),
      sums: order.farms.length > 1 ? [sum] : [],
    };
  });
}

/** Goods, the VAT they contain, deposits, and what is to be paid. */
export function orderSums(order: ItemisedOrder, messages: Messages): MailBlock {
  const { currency, estimated } = order;
  const amount = (cents: number, isEstimated: boolean) => amountText(cents, isEstimated, currency, messages);
  const { goods, vat, deposits, toPay, toPayEstimated } = messages.order;
  const sums: Sum[] = [
    { label: goods, amount: amount(order.goodsCents, estimated), weight: 'plain' },
    ...order.vat.map(({ rateBp, vatCents }): Sum => {
      const isEstimated = order.lines.some((line) => line.vatRateBp === rateBp && line.estimated);
      return { label: vat(formatRate(rateBp, messages.locale)), amount: amount(vatCents, isEstimated), weight: 'minor' };
    }),
  ];
  if (order.depositCents > 0) sums.push({ label: deposits, amount: amount(order.depositCents, false), weight: 'plain' });
  sums.push({ label: estimated ? toPayEstimated : toPay, amount: amount(order.totalCents, estimated), weight: 'strong' });
  return { kind: 'items', title: null, items: [], sums };
}

/** An amount, marked when it is settled only after weighing (rule 6). */
export function amountText(cents: number, isEstimated: boolean, currency: string, messages: Messages): string {
  const price = formatPrice(cents, currency, messages.locale);
  return isEstimated ? messages.about(price) : price;
}

function lineItem(line: PricedLine, currency: string, messages: Messages): Item {
  const details = [line.offerName, quantityText(line, currency, messages)];
  if (line.depositCents > 0) details.push(messages.line.deposit(formatPrice(line.depositCents, currency, messages.locale)));
  return { name: line.productName, details, amount: amountText(line.totalCents, line.estimated, currency, messages) };
}

/** How much at which price, with the price per kilogram or litre when the content is known (rule 3). */
function quantityText(line: PricedLine, currency: string, messages: Messages): string {
  const { locale } = messages;
  const unit = basisSymbol(priceBasis(line));
  const price = formatPrice(line.priceCents, currency, locale);
  if (unit !== null) {
    const perUnit = messages.per(price, unit);
    if (line.sale === 'bulk') return messages.line.loose(formatContent(line.quantity, line.contentUnit ?? 'g', locale), perUnit);
    return messages.line.weighedPieces(line.quantity, formatContent(line.contentQuantity ?? 0, line.contentUnit ?? 'g', locale), perUnit);
  }
  const comparison = comparisonPrice(line);
  const perContent =
    comparison === null ? null : messages.per(formatPrice(comparison, currency, locale), line.contentUnit === 'ml' ? 'l' : 'kg');
  return messages.line.pieces(line.quantity, price, perContent);
}
