import { divideRounded } from '@cagette/sdk/contract/money';
import type { PriceBasis } from '@cagette/sdk/contract/quantity';
import { type Decimal, parseDecimal, scaleDecimal } from './parse-decimal.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import { unitOf } from './parse-unit.ts';

/** A price as written: the amount of money of `quantity` grams, millilitres or pieces. */
export interface WrittenPrice {
  readonly amount: Decimal;
  /** Null when the price does not say what it is the price of. */
  readonly per: { readonly basis: PriceBasis; readonly quantity: number } | null;
}

const MAX_CENTS = 1_000_000_000;
const CENT_PLACES = 2;
const GRAMS_PER_KILOGRAM = 1000;
const WHOLE_BP = 10_000;
const expected = '4,20, 4,20 €, 4,20 €/kg';
const CURRENCY = /€|\beuros?\b|\beur\b|\bchf\b|\bfr\.?(?=\s|$)|\$|£/giu;
const PRICE = /^([^/]*?)(?:\s*(?:\/|\ble\b|\bla\b|\bpar\b|\bper\b)\s*(.+))?$/iu;

/** «4,20 €/kg», «1 234,50 €», «3.80», «2,40 € / 100 g», «4,20 € le kilo». */
export function parsePrice(text: string): Parsed<WrittenPrice> {
  const match = PRICE.exec(text.trim());
  const amount = parseDecimal((match?.[1] ?? '').replace(CURRENCY, '').trim());
  // «1,234» could be a thousand euros or hardly more than one: better ask than sell a cow for the price of a carrot.
  if (match === null || amount === null || amount.ambiguous) return refused('value.notMoney', { expected });
  if (amount.negative) return refused('value.negative', { expected });
  if (cents(amount) === null) return refused('value.notMoney', { expected });
  const per = match[2] === undefined ? null : basisOf(match[2]);
  if (match[2] !== undefined && per === null) return refused('value.notMoney', { expected });
  return understood({ amount, per });
}

/** «2,00», «0,30 €»: an amount and nothing else. */
export function parseAmount(text: string): Parsed<number> {
  const price = parsePrice(text);
  if (!price.ok) return price;
  const amount = price.value.per === null ? cents(price.value.amount) : null;
  return amount === null ? refused('value.notMoney', { expected: '2,00' }) : understood(amount);
}

/** The cents per piece, kilogram or litre of a written price. With a rate, VAT is added before the one rounding. */
export function centsOf(price: WrittenPrice, vatToAddBp = 0): number | null {
  const scaled = scaleDecimal(price.amount, CENT_PLACES);
  if (scaled === null) return null;
  const { units, quantity } = priced(price.per);
  const [vatNumerator, vatDenominator] = vatToAddBp === 0 ? [1, 1] : [WHOLE_BP + vatToAddBp, WHOLE_BP];
  const dividend = scaled.dividend * units * vatNumerator;
  const divisor = scaled.divisor * quantity * vatDenominator;
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor)) return null;
  const result = divideRounded(dividend, divisor);
  return result <= MAX_CENTS ? result : null;
}

/** Kilograms or litres are a thousand of what the quantity counts; in lowest terms where it divides, so that large prices stay exact. */
function priced(per: WrittenPrice['per']): { units: number; quantity: number } {
  if (per === null) return { units: 1, quantity: 1 };
  if (per.basis === 'piece') return { units: 1, quantity: per.quantity };
  if (per.quantity % GRAMS_PER_KILOGRAM === 0) return { units: 1, quantity: per.quantity / GRAMS_PER_KILOGRAM };
  if (GRAMS_PER_KILOGRAM % per.quantity === 0) return { units: GRAMS_PER_KILOGRAM / per.quantity, quantity: 1 };
  return { units: GRAMS_PER_KILOGRAM, quantity: per.quantity };
}

function cents(amount: Decimal): number | null {
  return centsOf({ amount, per: null });
}

function basisOf(text: string): WrittenPrice['per'] {
  const match = /^([\d.,]*)\s*(\p{L}.*)$/u.exec(text.trim());
  const unit = unitOf(match?.[2] ?? '');
  if (match === null || unit === null || unit.places !== 0) return null;
  const count = match[1] === '' ? 1 : Number(match[1]);
  if (!Number.isSafeInteger(count) || count <= 0) return null;
  if (unit.base === 'piece') return { basis: 'piece', quantity: count };
  return { basis: unit.base === 'g' ? 'kilogram' : 'litre', quantity: count * unit.numerator };
}
