import type { HarvestLine } from '@cagette/sdk/contract/desk';
import { formatDay } from '@cagette/sdk/contract/format';
import { clockText } from '../../emails/clock-text.ts';
import { harvestQuantity } from '../../emails/harvest-quantity.ts';
import type { Messages } from '../../messages/messages.ts';
import type { ComingHarvest } from './harvest-list.service.ts';

/** What is ordered for collections to come, to be read on a terminal: a block for each, a line for each product. */
export function harvestText(harvests: readonly ComingHarvest[], messages: Messages): string {
  if (harvests.length === 0) return messages.lists.nothingYet;
  return harvests.map((harvest) => [...head(harvest, messages), ...body(harvest.list.lines, messages)].join('\n')).join('\n\n');
}

function head({ list, city, runBy }: ComingHarvest, messages: Messages): string[] {
  const moment = (instant: string) =>
    messages.dayAndTime(formatDay(instant, list.timeZone, messages.locale), clockText(instant, list.timeZone, messages));
  return [`${capital(moment(list.startsAt))} · ${list.pickupPointName}, ${city}`, messages.lists.ordersUntil(moment(list.closesAt), runBy)];
}

function body(lines: readonly HarvestLine[], messages: Messages): string[] {
  const hasFarms = new Set(lines.map(({ farmId }) => farmId)).size > 1;
  const rows = lines.map((line) => ({
    title: hasFarms ? `${line.farmName} · ${line.category}` : line.category,
    what: `${line.productName}, ${line.offerName}`,
    quantity: harvestQuantity(line, messages),
    orders: messages.lists.inOrders(line.orders),
  }));
  const width = (texts: readonly string[]) => texts.reduce((longest, { length }) => Math.max(longest, length), 0);
  const whatWidth = width(rows.map(({ what }) => what));
  const quantityWidth = width(rows.map(({ quantity }) => quantity));
  return rows.flatMap(({ title, what, quantity, orders }, index) => [
    ...(title === rows[index - 1]?.title ? [] : [`  ${title}`]),
    `    ${what.padEnd(whatWidth)}   ${quantity.padStart(quantityWidth)}   ${orders}`,
  ]);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
