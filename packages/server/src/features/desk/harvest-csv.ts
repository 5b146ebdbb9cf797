import type { HarvestLine } from '@cagette/sdk/contract/desk';
import type { ContentUnit } from '@cagette/sdk/contract/quantity';
import type { HarvestMessages } from '../../messages/harvest.messages.ts';
import { harvestEn } from '../../messages/harvest.en.ts';
import { harvestFr } from '../../messages/harvest.fr.ts';
import type { Locale } from '../../messages/locale.ts';
import { type CsvCell, csvOfRows } from '../exports/csv-of-rows.ts';
import type { HarvestSheet } from './harvest-list.service.ts';

const messages: Readonly<Record<Locale, HarvestMessages>> = { fr: harvestFr, en: harvestEn };
const CENTS_PER_UNIT = 100;
const THOUSANDTHS = 1000;
const DAY_LENGTH = 10;

/** A harvest list as a spreadsheet: semicolons, a byte-order mark, decimal commas in French, nothing that runs as a formula. */
export function harvestCsv(list: HarvestSheet, locale: Locale): string {
  const { headers, ...words } = messages[locale];
  // Made once for all lines: a formatter costs more than what it formats.
  const formats = {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }),
    money: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: false }),
  };
  const header = headers.map((one) => (typeof one === 'function' ? one(list.currency) : one));
  return csvOfRows(
    header,
    list.lines.map((line) => cells(line, words, formats)),
  );
}

/** «recolte-2026-11-28.csv», by the day of the collection. */
export function harvestFileName(list: HarvestSheet, locale: Locale): string {
  const day = new Intl.DateTimeFormat('sv', { timeZone: list.timeZone }).format(new Date(list.startsAt)).slice(0, DAY_LENGTH);
  return `${messages[locale].fileName(day)}.csv`;
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly money: Intl.NumberFormat;
}

function cells(line: HarvestLine, words: Pick<HarvestMessages, 'sales' | 'units'>, { number, money }: Formats): CsvCell[] {
  const unit: ContentUnit = line.sale === 'bulk' ? (line.contentUnit ?? 'g') : 'piece';
  return [
    line.farmName,
    line.category,
    line.productName,
    line.offerName,
    line.reference,
    words.sales[line.sale],
    inUnit(line.quantity, unit, number),
    words.units[unit],
    line.contentQuantity === null || line.sale === 'bulk' ? null : inUnit(line.contentQuantity, line.contentUnit ?? 'g', number),
    line.contentUnit === null || line.sale === 'bulk' ? null : words.units[line.contentUnit],
    line.orders,
    money.format(line.totalCents / CENTS_PER_UNIT),
  ];
}

/** Pieces as they are, grams in kilograms, millilitres in litres. */
function inUnit(quantity: number, unit: ContentUnit, number: Intl.NumberFormat): string {
  return number.format(unit === 'piece' ? quantity : quantity / THOUSANDTHS);
}
