import { exactly, parseDecimal } from './parse-decimal.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/**
 * Rates in basis points. France: general tax code, articles 278 to 281 nonies and 296 to 298 (overseas departments, Corsica). 0 is for farms that
 * are exempt (article 293 B). Other countries: what applies to food and drink there since 2024.
 */
const rates: Readonly<Record<string, readonly number[]>> = {
  FR: [0, 90, 210, 550, 850, 1000, 1300, 2000],
  CH: [0, 260, 380, 810],
  DE: [0, 700, 1900],
  AT: [0, 1000, 1300, 2000],
  BE: [0, 600, 1200, 2100],
  LU: [0, 300, 800, 1400, 1700],
};
const reducedRates: Readonly<Record<string, number>> = { FR: 550, CH: 260, DE: 700, AT: 1000, BE: 600, LU: 300 };
const DEFAULT_COUNTRY = 'FR';
const RATE_PLACES = 2;
const SHARE_PLACES = 4;
const BP_PER_PERCENT = 100;

/** Rates valid in a country (ISO 3166, two letters); France's where the country is not known. */
export function vatRatesOf(country: string): readonly number[] {
  return rates[country] ?? rates[DEFAULT_COUNTRY] ?? [];
}

/** The rate of most food, for files that say none. */
export function foodRateOf(country: string): number {
  return reducedRates[country] ?? reducedRates[DEFAULT_COUNTRY] ?? 0;
}

/** «5,5», «5.5 %», «20»; and 0.055, which is what a spreadsheet keeps of a cell that shows 5,5 %. */
export function parseVatRate(text: string, country: string): Parsed<number> {
  const valid = vatRatesOf(country);
  const fault = refused('value.notVatRate', { expected: valid.map(percent).join(' · ') });
  const decimal = parseDecimal(text.replace(/%/, '').replace(/^\s*(?:tva|vat)\s*/i, ''));
  if (decimal === null) return fault;
  const rate = exactly(decimal, RATE_PLACES);
  if (rate !== null && valid.includes(rate)) return understood(rate);
  const share = text.includes('%') ? null : exactly(decimal, SHARE_PLACES);
  return share !== null && valid.includes(share) ? understood(share) : fault;
}

function percent(rateBp: number): string {
  const fraction = String(rateBp % BP_PER_PERCENT)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = String((rateBp - (rateBp % BP_PER_PERCENT)) / BP_PER_PERCENT);
  return fraction === '' ? whole : `${whole},${fraction}`;
}
