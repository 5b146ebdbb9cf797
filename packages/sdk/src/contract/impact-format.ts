/** The figures of an impact for people, by Intl. Used by the picture and the element alike. */
import { dateFormat, numberFormat } from './format.ts';

const CENTS_PER_UNIT = 100;
const GRAMS_PER_KILOGRAM = 1000;
const BP_PER_WHOLE = 10_000;
const BP_PER_PERCENT = 100;
const NARROW_SPACE = '\u202f';

/** «12 480». */
export function formatCount(count: number, locale: string): string {
  return narrow(numberFormat(locale, { maximumFractionDigits: 0 }).format(count));
}

/** `formatWholePrice(1248050, 'EUR', 'fr')` is «12 481 €». */
export function formatWholePrice(cents: number, currency: string, locale: string): string {
  return narrow(numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(cents / CENTS_PER_UNIT));
}

/** `formatKilograms(1248050, 'fr')` is «1 248 kg»; less than one is said in grams. */
export function formatKilograms(grams: number, locale: string): string {
  if (grams > 0 && grams < GRAMS_PER_KILOGRAM) return `${formatCount(grams, locale)}${NARROW_SPACE}g`;
  return `${formatCount(grams / GRAMS_PER_KILOGRAM, locale)}${NARROW_SPACE}kg`;
}

/** `formatShare(8230, 'fr')` is «82 %»; `formatShare(9960, 'fr')` is «99,6 %», because «100 %» would say all, and «0 %» nothing. */
export function formatShare(shareBp: number, locale: string): string {
  const isAlmost = (shareBp > 0 && shareBp < BP_PER_PERCENT) || (shareBp < BP_PER_WHOLE && shareBp > BP_PER_WHOLE - BP_PER_PERCENT);
  return narrow(numberFormat(locale, { style: 'percent', maximumFractionDigits: isAlmost ? 2 : 0 }).format(shareBp / BP_PER_WHOLE));
}

/** `formatMonth('2026-11', 'fr')` is «novembre 2026»; «nov.» when `short`, «N» when `narrow`. */
export function formatMonth(month: string, locale: string, length: 'long' | 'short' | 'narrow' = 'long'): string {
  const options = length === 'long' ? ({ month: 'long', year: 'numeric' } as const) : { month: length };
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** «4 novembre 2026», by the clock of a time zone. */
export function formatDate(instant: string, timeZone: string, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(instant));
}

function narrow(text: string): string {
  return text.replaceAll('\u00a0', NARROW_SPACE);
}
