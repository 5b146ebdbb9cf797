import { formatTime } from '@cagette/sdk/contract/format';
import type { Order, OrderLine } from '@cagette/sdk/contract/order';
import { type CsvCell, csvOfRows } from '../features/exports/csv-of-rows.ts';
import type { Messages } from '../messages/messages.ts';

const CENTS_PER_UNIT = 100;
const THOUSANDTHS = 1000;

/** The orders of a distribution as a spreadsheet, a row a line, for handing out and for checking. */
export function orderListCsv(orders: readonly Order[], timeZone: string, messages: Messages): string {
  // Made once for all lines: a formatter costs more than what it formats.
  const formats = {
    number: new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 3, useGrouping: false }),
    money: new Intl.NumberFormat(messages.locale, { minimumFractionDigits: 2, useGrouping: false }),
  };
  const { code, customer, email, phone, slot, farm, product, offer, quantity, unit, amount, estimated, deposit, note } =
    messages.lists.columns;
  const header = [code, customer, email, phone, slot, farm, product, offer, quantity, unit, amount, estimated, deposit, note];
  return csvOfRows(
    header,
    orders.flatMap((order) => order.lines.map((line) => cells(order, line, timeZone, messages, formats))),
  );
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly money: Intl.NumberFormat;
}

function cells(order: Order, line: OrderLine, timeZone: string, messages: Messages, { number, money }: Formats): CsvCell[] {
  const { yes, no, units, erasedCustomer } = messages.lists;
  const time = (instant: string) => formatTime(instant, timeZone, messages.locale);
  const unit = line.sale === 'bulk' ? (line.contentUnit === 'ml' ? 'l' : 'kg') : 'piece';
  return [
    order.code,
    order.customer?.name ?? erasedCustomer,
    order.customer?.email ?? null,
    order.customer?.phone ?? null,
    order.slot ? `${time(order.slot.startsAt)}–${time(order.slot.endsAt)}` : null,
    order.farms.find((farm) => farm.farmId === line.farmId)?.name ?? null,
    line.productName,
    line.offerName,
    number.format(unit === 'piece' ? line.quantity : line.quantity / THOUSANDTHS),
    units[unit],
    money.format(line.totalCents / CENTS_PER_UNIT),
    line.estimated ? yes : no,
    money.format(line.depositCents / CENTS_PER_UNIT),
    order.note,
  ];
}
