/**
 * Money is an integer number of cents, rates are basis points (550 = 5.5 %). This is the only file that rounds:
 * a line is rounded to the cent, then lines are summed (domain rules 1 and 2).
 */

/** 100 % in basis points. */
const WHOLE_BP = 10_000;
/** Prices per kilogram or litre count grams or millilitres in thousandths. */
const GRAMS_PER_KILOGRAM = 1000;

/**
 * Divides two integers and rounds half away from zero: 5/2 → 3, −5/2 → −3.
 *
 * @throws RangeError when an operand is not a safe integer or the divisor is not positive.
 */
export function divideRounded(dividend: number, divisor: number): number {
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor) || divisor <= 0) {
    throw new RangeError(`divideRounded needs safe integers and a positive divisor, not ${dividend} / ${divisor}`);
  }
  const size = Math.abs(dividend);
  const remainder = size % divisor;
  const quotient = (size - remainder) / divisor;
  const rounded = remainder * 2 >= divisor ? quotient + 1 : quotient;
  return dividend < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `cents × count`, for what is priced by the piece. */
export function priceOfPieces(cents: number, count: number): number {
  return divideRounded(cents * count, 1);
}

/** What `grams` (or millilitres) cost at a price in cents per kilogram (or litre), rounded to the cent. */
export function priceOfWeight(centsPerKilogram: number, grams: number): number {
  return divideRounded(centsPerKilogram * grams, GRAMS_PER_KILOGRAM);
}

/**
 * The price per kilogram (or litre) of something that costs `cents` and contains `grams` (or millilitres).
 * French decree of 3 December 1987 (arrêté du 16 novembre 1999) asks for it beside every price.
 */
export function pricePerKilogram(cents: number, grams: number): number {
  return divideRounded(cents * GRAMS_PER_KILOGRAM, grams);
}

/** The VAT contained in an amount that includes it: `includedVat(1055, 550)` is 55. */
export function includedVat(centsWithVat: number, rateBp: number): number {
  return divideRounded(centsWithVat * rateBp, WHOLE_BP + rateBp);
}

/** The price with VAT of a price without: `addVat(1000, 550)` is 1055. For imports that hold prices without VAT. */
export function addVat(centsWithoutVat: number, rateBp: number): number {
  return divideRounded(centsWithoutVat * (WHOLE_BP + rateBp), WHOLE_BP);
}

/** The sum of amounts in cents. */
export function sumCents(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
