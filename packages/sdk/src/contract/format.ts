/** Prices, weights and days for people, by Intl. Used by the elements, the hosted page and the e-mails alike. */
import type { ContentUnit, PriceBasis } from './quantity.ts';

const CENTS_PER_UNIT = 100;
const GRAMS_PER_KILOGRAM = 1000;
const ML_PER_LITRE = 1000;
const ML_PER_CENTILITRE = 10;
const BP_PER_PERCENT = 100;

/** `formatPrice(1190, 'EUR', 'fr')` is «11,90 €», with the narrow no-break space that Intl puts there. */
export function formatPrice(cents: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / CENTS_PER_UNIT);
}

/** Grams or millilitres as people say them: «500 g», «1,8 kg», «75 cl», «1 l». */
export function formatContent(quantity: number, unit: ContentUnit, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  if (unit === 'g') {
    return quantity >= GRAMS_PER_KILOGRAM ? `${number.format(quantity / GRAMS_PER_KILOGRAM)} kg` : `${number.format(quantity)} g`;
  }
  if (unit === 'ml') {
    if (quantity >= ML_PER_LITRE) return `${number.format(quantity / ML_PER_LITRE)} l`;
    return quantity % ML_PER_CENTILITRE === 0 ? `${number.format(quantity / ML_PER_CENTILITRE)} cl` : `${number.format(quantity)} ml`;
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
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rateBp / BP_PER_PERCENT / 100);
}

/** «samedi 28 novembre», in the pickup point's time zone. */
export function formatDay(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(new Date(instant));
}

/** «08:00». */
export function formatTime(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
}
