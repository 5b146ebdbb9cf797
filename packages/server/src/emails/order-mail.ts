import { windowState } from '@cagette/sdk/contract/calendar';
import { formatDay } from '@cagette/sdk/contract/format';
import type { Order } from '@cagette/sdk/contract/order';
import { isChangeable } from '@cagette/sdk/contract/order-state';
import type { Seller } from '@cagette/sdk/contract/organisation';
import type { Messages, OrderMailKind } from '../messages/messages.ts';
import { clockText } from './clock-text.ts';
import type { Fact, MailBlock, MailContent } from './mail-content.ts';
import { orderItems, orderSums } from './order-items.ts';
import { placeLines } from './place-lines.ts';

export interface OrderMailData {
  readonly kind: OrderMailKind;
  readonly order: Order;
  /** What the organisation says about this distribution. */
  readonly distributionNote: string | null;
  /** Opens the order. */
  readonly url: string;
  readonly now: Date;
}

/** The mail to a customer about an order: all of it, whatever happened to it, so that the last mail is enough. */
export function orderMail(data: OrderMailData, messages: Messages): MailContent {
  const { kind, order } = data;
  const words = messages.order;
  const { startsAt, pickupPoint } = order.distribution;
  const day = formatDay(startsAt, pickupPoint.timeZone, messages.locale);
  return {
    locale: messages.locale,
    subject: words.subject[kind](order.code, order.organisation.name, day),
    title: words.title[kind],
    sender: order.organisation.name,
    blocks: [
      ...(order.customer ? [paragraph(words.greeting(order.customer.name))] : []),
      paragraph(words.intro[kind]),
      ...(kind === 'cancelled' ? [] : collection(data, messages)),
      ...orderItems(order, messages),
      orderSums(order, kind === 'cancelled' ? words.cancelledTotal : words.toPay, messages),
      ...(kind === 'cancelled' ? [] : [...remarks(order, messages), ...changing(data, messages)]),
    ],
    footer: sellerLines(order.organisation, messages),
  };
}

/** Who the seller is, as the French consumer code asks of a confirmation. */
export function sellerLines(seller: Seller, messages: Messages): string[] {
  const { street = '', postcode = '', city = '' } = seller.address ?? {};
  return [
    seller.legalName ?? seller.name,
    [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    seller.siret === null ? '' : messages.order.siret(seller.siret),
    [seller.email, seller.phone].filter(Boolean).join(' · '),
    seller.termsUrl === null ? '' : messages.order.terms(seller.termsUrl),
  ].filter((line) => line !== '');
}

function collection({ order, distributionNote }: OrderMailData, messages: Messages): MailBlock[] {
  const words = messages.order;
  const { startsAt, endsAt, pickupPoint } = order.distribution;
  const { timeZone, access } = pickupPoint;
  const time = (instant: string) => clockText(instant, timeZone, messages);
  const facts: Fact[] = [
    { label: words.collection, lines: [formatDay(startsAt, timeZone, messages.locale), messages.from(time(startsAt), time(endsAt))] },
  ];
  if (order.slot) facts.push({ label: words.slot, lines: [messages.from(time(order.slot.startsAt), time(order.slot.endsAt))] });
  facts.push({ label: words.place, lines: placeLines(pickupPoint) });
  if (access) facts.push({ label: words.access, lines: [access] });
  if (distributionNote) facts.push({ label: words.practical, lines: [distributionNote] });
  if (order.note) facts.push({ label: words.yourNote, lines: [order.note] });
  return [
    { kind: 'code', label: words.code, value: order.code },
    { kind: 'facts', facts },
  ];
}

function remarks(order: Order, messages: Messages): MailBlock[] {
  const said = [...(order.estimated ? [messages.order.estimates] : []), ...(order.depositCents > 0 ? [messages.order.depositsReturn] : [])];
  return said.length === 0 ? [] : [{ kind: 'hint', text: said.join(' ') }];
}

function changing({ kind, order, url, now }: OrderMailData, messages: Messages): MailBlock[] {
  const words = messages.order;
  const link = (label: string): MailBlock[] => [
    { kind: 'button', label, url },
    { kind: 'hint', text: words.privateLink },
  ];
  if (!isChangeable(order.state) || windowState(order.distribution, now) !== 'open') {
    return [paragraph(words.noLongerChangeable), ...link(words.view)];
  }
  const { closesAt, pickupPoint } = order.distribution;
  const when = (instant: string) =>
    messages.dayAndTime(formatDay(instant, pickupPoint.timeZone, messages.locale), clockText(instant, pickupPoint.timeZone, messages));
  const earlier = order.farms.filter((farm) => Date.parse(farm.closesAt) < Date.parse(closesAt));
  const until = [words.changeUntil(when(closesAt)), ...earlier.map((farm) => words.farmUntil(farm.name, when(farm.closesAt)))];
  return [paragraph(until.join(' ')), ...(kind === 'added' ? [paragraph(words.notYou)] : []), ...link(words.change)];
}

function paragraph(text: string): MailBlock {
  return { kind: 'paragraph', text };
}
