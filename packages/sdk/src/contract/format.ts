/** Prices, weights and days for people, by Intl. Used by the elements, the hosted page and the e-mails alike. */
import type { ContentUnit, PriceBasis } from './quantity.ts';

const CENTS_PER_UNIT = 100;
const GRAMS_PER_KILOGRAM = 1000;
const ML_PER_LITRE = 1000;
const ML_PER_CENTILITRE = 10;
const BP_PER_PERCENT = 100;
/** U+202F: a figure and its unit are never parted by the end of a line. */
const NARROW_SPACE = '\u202f';

/** `formatPrice(1190, 'EUR', 'fr')` is «11,90 €», with a narrow no-break space, as French typography asks; Intl puts a wide one there. */
export function formatPrice(cents: number, currency: string, locale: string): string {
  return numberFormat(locale, { style: 'currency', currency })
    .format(cents / CENTS_PER_UNIT)
    .replaceAll('\u00a0', NARROW_SPACE);
}

/** Grams or millilitres as people say them: «500 g», «1,8 kg», «75 cl», «1 l». */
export function formatContent(quantity: number, unit: ContentUnit, locale: string): string {
  const number = numberFormat(locale, { maximumFractionDigits: 3 });
  if (unit === 'g') {
    return quantity >= GRAMS_PER_KILOGRAM
      ? `${number.format(quantity / GRAMS_PER_KILOGRAM)}${NARROW_SPACE}kg`
      : `${number.format(quantity)}${NARROW_SPACE}g`;
  }
  if (unit === 'ml') {
    if (quantity >= ML_PER_LITRE) return `${number.format(quantity / ML_PER_LITRE)}${NARROW_SPACE}l`;
    return quantity % ML_PER_CENTILITRE === 0
      ? `${number.format(quantity / ML_PER_CENTILITRE)}${NARROW_SPACE}cl`
      : `${number.format(quantity)}${NARROW_SPACE}ml`;
  }
  return number.format(quantity);
}

/** «€/kg» without the amount belongs to the words around it, so this gives the symbol after the slash. */
export function basisSymbol(basis: PriceBasis): 'kg' | 'l' | null {
  if (basis === 'piece') return null;
  return basis === 'kilogram' ? 'kg' : 'l';
}

/** `formatRate(550, 'fr')` is «5,5 %». */
export function formatRate(rateBp: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
    .format(rateBp / BP_PER_PERCENT / 100)
    .replaceAll('\u00a0', NARROW_SPACE);
}

/** «samedi 28 novembre», «mardi 1er décembre», which Intl does not write, in the pickup point's time zone. */
export function formatDay(instant: string, timeZone: string, locale: string): string {
  const day = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(new Date(instant));
  return locale.startsWith('fr') ? day.replace(' 1 ', ' 1er ') : day;
}

/** Hours, from 0 to 23, and minutes by the clock of a place, for who says times in words: `[17, 30]`. */
export function clockTime(instant: string, timeZone: string): [hours: number, minutes: number] {
  const [hours = 0, minutes = 0] = formatTime(instant, timeZone, 'en-GB').split(':').map(Number);
  return [hours, minutes];
}

/** «08:00». */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
}

/** As `new Intl.NumberFormat`, made once. */
export const numberFormat = kept((locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
/** As `new Intl.DateTimeFormat`, made once. */
export const dateFormat = kept((locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** There are few locales, currencies and time zones; more than this come from somebody who makes them up. */
const MAX_KEPT = 100;

/** Keeps what was made: a formatter takes as long to make as it takes to format fifty values, and memory that the garbage collector does not see. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format): (locale: string, options: Options) => Format {
  const formats = new Map<string, Format>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const known = formats.get(key) ?? make(locale, options);
    if (formats.size < MAX_KEPT) formats.set(key, known);
    return known;
  };
}
