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

/** The lines of an order farm by farm, each with its total and VAT when there are several: every farm sells for itself. */
export function orderItems(order: ItemisedOrder, messages: Messages): MailBlock[] {
  return order.farms.map((farm) => {
    const lines = order.lines.filter((line) => line.farmId === farm.farmId);
    const cents = farm.totalCents + farm.depositCents;
    const isEstimated = lines.some((line) => line.estimated);
    const total: Sum = {
      label: messages.order.farmTotal,
      amount: amountText(cents, isEstimated, order.currency, messages),
      weight: 'plain',
    };
    return {
      kind: 'items',
      title: farm.name,
      items: lines.map((line) => lineItem(line, order.currency, messages)),
      sums: order.farms.length > 1 ? [total, ...vatSums(farm.vat, lines, order.currency, messages)] : [],
    };
  });
}

/** Goods, the VAT they contain, deposits, and what they come to under the given label. */
export function orderSums(order: ItemisedOrder, totalLabel: string, messages: Messages): MailBlock {
  const { currency, estimated } = order;
  const amount = (cents: number, isEstimated: boolean) => amountText(cents, isEstimated, currency, messages);
  const sums: Sum[] = [
    { label: messages.order.goods, amount: amount(order.goodsCents, estimated), weight: 'plain' },
    ...vatSums(order.vat, order.lines, currency, messages),
  ];
  if (order.depositCents > 0) sums.push({ label: messages.order.deposits, amount: amount(order.depositCents, false), weight: 'plain' });
  sums.push({ label: totalLabel, amount: amount(order.totalCents, estimated), weight: 'strong' });
  return { kind: 'items', title: null, items: [], sums };
}

/** An amount, marked when it is settled only after weighing (rule 6). */
export function amountText(cents: number, isEstimated: boolean, currency: string, messages: Messages): string {
  const price = formatPrice(cents, currency, messages.locale);
  return isEstimated ? messages.about(price) : price;
}

function vatSums(vat: readonly VatPart[], lines: readonly PricedLine[], currency: string, messages: Messages): Sum[] {
  return vat.map(({ rateBp, vatCents }) => ({
    label: messages.order.vat(formatRate(rateBp, messages.locale)),
    amount: amountText(
      vatCents,
      lines.some((line) => line.vatRateBp === rateBp && line.estimated),
      currency,
      messages,
    ),
    weight: 'minor',
  }));
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
