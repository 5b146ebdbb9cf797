import { divideRounded } from '@cagette/sdk/contract/money';
import type { ContentUnit } from '@cagette/sdk/contract/quantity';
import { type Decimal, parseDecimal, scaleDecimal } from './parse-decimal.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { type Unit, unitOf } from './parse-unit.ts';

export interface Measure {
  readonly amount: Decimal;
  /** Null when only a number was written. */
  readonly unit: Unit | null;
}

/** What the contract carries at most, in grams, millilitres or pieces. */
const MAX_QUANTITY = 100_000_000;
/** Pounds and ounces have at least this many decimal places in grams. */
const POUND_PLACES = 5;
const MEASURE = /^([-+\u2212]?[\d\s.,'\u2019]+?)\s*([\p{L}][\p{L}.]*)?$/u;

/** «80 kg», «0,75 kg», «18», «75cl». */
export function parseMeasure(text: string): Parsed<Measure> {
  const match = MEASURE.exec(text.trim());
  const amount = match === null ? null : parseDecimal(match[1] ?? '');
  if (match === null || amount === null) return refused('value.notQuantity', { expected: '500, 0,75, 80 kg' });
  if (amount.negative) return refused('value.negative');
  const written = match[2];
  if (written === undefined) return understood({ amount, unit: null });
  const unit = unitOf(written);
  return unit === null ? refused('value.notUnit', { expected: 'g, kg, ml, cl, l, pièce' }) : understood({ amount, unit });
}

/** A measure in whole grams, millilitres or pieces. Pounds and ounces are rounded; anything else must come out whole. */
export function wholeQuantity(amount: Decimal, unit: Unit): number | null {
  const scaled = scaleDecimal(amount, 0);
  if (scaled === null) return null;
  const dividend = scaled.dividend * unit.numerator;
  const divisor = scaled.divisor * 10 ** unit.places;
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor)) return null;
  if (dividend % divisor !== 0 && unit.places < POUND_PLACES) return null;
  const quantity = divideRounded(dividend, divisor);
  return quantity <= MAX_QUANTITY ? quantity : null;
}

/** The first «environ 450 g», «par 250 g» or «approx. 1.2 kg» in a name: what a packaging's name says of its weight or step. */
export function measureInName(name: string, after: 'about' | 'per'): { quantity: number; base: ContentUnit } | null {
  const words = after === 'about' ? '(?:environ|env\\.?|approx\\.?|about|ca\\.?|~|≈)' : '(?:par|by|per)';
  const match = new RegExp(`(?:^|[\\s,(])${words}\\s*([\\d\\s.,]*\\d)\\s*(\\p{L}+)`, 'iu').exec(name);
  const amount = parseDecimal(match?.[1] ?? '');
  const unit = unitOf(match?.[2] ?? '');
  if (amount === null || unit === null || unit.base === 'piece') return null;
  const quantity = wholeQuantity(amount, unit);
  return quantity === null || quantity === 0 ? null : { quantity, base: unit.base };
}
