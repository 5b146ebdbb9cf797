import type { HarvestLine } from '@cagette/sdk/contract/desk';
import { formatDay } from '@cagette/sdk/contract/format';
import { sumCents } from '@cagette/sdk/contract/money';
import type { Order } from '@cagette/sdk/contract/order';
import { clockText } from './clock-text.ts';
import { harvestQuantity } from './harvest-quantity.ts';
import type { Messages } from '../messages/messages.ts';
import type { MailBlock, MailContent, TableGroup } from './mail-content.ts';
import { amountText } from './order-items.ts';

/** What a farm or a coordinator is sent when orders closed; null for the list that is not theirs. */
export interface ListsMailData {
  /** In whose name: the organisation that holds the distribution. */
  readonly sender: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly currency: string;
  /** How many orders hold something for the reader. */
  readonly orderCount: number;
  readonly harvest: readonly HarvestLine[] | null;
  readonly orders: readonly Order[] | null;
}

/**
 * The harvest list, the list of orders, or both. When nobody ordered the mail says so in a sentence, without lists: silence could as well be a mail that was lost.
 */
export function listsMail(data: ListsMailData, messages: Messages): MailContent {
  const words = messages.lists;
  const { harvest, orders } = data;
  const day = formatDay(data.startsAt, data.timeZone, messages.locale);
  const when = clockText(data.startsAt, data.timeZone, messages);
  const facts: MailBlock = {
    kind: 'facts',
    facts: [
      { label: messages.order.collection, lines: [messages.dayAndTime(day, when)] },
      { label: messages.order.place, lines: [data.place] },
    ],
  };
  const base = { locale: messages.locale, sender: data.sender, footer: [] };
  if (data.orderCount === 0) {
    const blocks: MailBlock[] = [{ kind: 'paragraph', text: words.nothing }, facts];
    return { ...base, subject: words.nothingSubject(day, data.place), title: words.nothingTitle, blocks };
  }
  const [subject, title] = headOf(data, messages);
  return {
    ...base,
    subject: subject(day, data.place),
    title,
    blocks: [
      { kind: 'paragraph', text: words.closed(data.orderCount) },
      facts,
      ...(harvest ? [harvestTable(harvest, data, messages)] : []),
      ...(orders ? orderTable(orders, data, messages) : []),
      { kind: 'hint', text: words.attached(harvest && orders ? 2 : 1) },
    ],
  };
}

function headOf({ harvest, orders }: ListsMailData, { lists }: Messages): readonly [(day: string, place: string) => string, string] {
  if (harvest && orders) return [lists.bothSubject, lists.bothTitle];
  return harvest ? [lists.harvestSubject, lists.harvestTitle] : [lists.ordersSubject, lists.ordersTitle];
}

function harvestTable(lines: readonly HarvestLine[], { currency, orders }: ListsMailData, messages: Messages): MailBlock {
  const { columns, harvestTitle } = messages.lists;
  const groups = new Map<string, string[][]>();
  for (const line of lines) {
    const row = [
      `${line.productName}\n${line.offerName}`,
      `${harvestQuantity(line, messages)}\n${messages.lists.inOrders(line.orders)}`,
      amountText(line.totalCents, line.sale === 'weighedEach', currency, messages),
    ];
    groups.set(line.category, [...(groups.get(line.category) ?? []), row]);
  }
  return {
    kind: 'table',
    title: orders ? harvestTitle : null,
    columns: [
      { label: columns.product, isNumber: false },
      { label: columns.quantity, isNumber: true },
      { label: columns.amount, isNumber: true },
    ],
    groups: [...groups].map(([title, rows]): TableGroup => ({ title, rows })),
  };
}

function orderTable(orders: readonly Order[], { timeZone, currency, harvest }: ListsMailData, messages: Messages): MailBlock[] {
  const { columns, ordersTitle, erasedCustomer, toCollect } = messages.lists;
  const time = (instant: string) => clockText(instant, timeZone, messages);
  const hasSlots = orders.some((order) => order.slot !== null);
  const rows = orders.map((order) => [
    [order.customer?.name ?? erasedCustomer, order.code, order.customer?.phone, order.note].filter(Boolean).join('\n'),
    ...(hasSlots ? [order.slot ? `${time(order.slot.startsAt)}–${time(order.slot.endsAt)}` : ''] : []),
    amountText(order.totalCents, order.estimated, currency, messages),
  ]);
  const total = sumCents(orders.map((order) => order.totalCents));
  const isEstimated = orders.some((order) => order.estimated);
  return [
    {
      kind: 'table',
      title: harvest ? ordersTitle : null,
      columns: [
        { label: columns.customer, isNumber: false },
        ...(hasSlots ? [{ label: columns.slot, isNumber: false }] : []),
        { label: columns.toPay, isNumber: true },
      ],
      groups: [{ title: null, rows }],
    },
    {
      kind: 'items',
      title: null,
      items: [],
      sums: [{ label: toCollect, amount: amountText(total, isEstimated, currency, messages), weight: 'strong' }],
    },
  ];
}
