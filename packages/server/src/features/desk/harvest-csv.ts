import type { HarvestLine } from '@cagette/sdk/contract/desk';
import type { ContentUnit } from '@cagette/sdk/contract/quantity';
import type { HarvestMessages } from '../../messages/harvest.messages.ts';
import { harvestEn } from '../../messages/harvest.en.ts';
import { harvestFr } from '../../messages/harvest.fr.ts';
import type { Locale } from '../../messages/locale.ts';
import { type CsvCell, csvOfRows } from '../exports/csv-of-rows.ts';
import type { ComingHarvest, HarvestSheet } from './harvest-list.service.ts';

const messages: Readonly<Record<Locale, HarvestMessages>> = { fr: harvestFr, en: harvestEn };
const CENTS_PER_UNIT = 100;
const THOUSANDTHS = 1000;
const DAY_LENGTH = 10;

/** A harvest list as a spreadsheet: semicolons, a byte-order mark, decimal commas in French, nothing that runs as a formula. */
export function harvestCsv(list: HarvestSheet, locale: Locale): string {
  const formats = formatsFor(locale);
  return csvOfRows(
    headerOf(list.currency, locale),
    list.lines.map((line) => cells(line, messages[locale], formats)),
  );
}

/** The same for several collections in one file: the day of each, its place and who runs it stand before its lines. */
export function harvestsCsv(harvests: readonly ComingHarvest[], currency: string, locale: Locale): string {
  const formats = formatsFor(locale);
  return csvOfRows(
    [...messages[locale].collectionHeaders, ...headerOf(currency, locale)],
    harvests.flatMap(({ list, city, runBy }) =>
      list.lines.map((line) => [dayOf(list), `${list.pickupPointName}, ${city}`, runBy, ...cells(line, messages[locale], formats)]),
    ),
  );
}

/** «recolte-2026-11-28.csv», by the day of the collection. */
export function harvestFileName(list: HarvestSheet, locale: Locale): string {
  return `${messages[locale].fileName(dayOf(list))}.csv`;
}

/** `YYYY-MM-DD` by the clock of the place. */
function dayOf({ startsAt, timeZone }: HarvestSheet): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(startsAt)).slice(0, DAY_LENGTH);
}

function headerOf(currency: string, locale: Locale): string[] {
  return messages[locale].headers.map((one) => (typeof one === 'function' ? one(currency) : one));
}

/** Made once for all lines: a formatter costs more than what it formats. */
function formatsFor(locale: Locale): Formats {
  return {
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }),
    money: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: false }),
  };
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
