/** A number as written, exactly: «−1 234,50» is `{ negative: true, digits: '123450', decimals: 2 }`. Never a float. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** How many of the digits stand after the decimal separator. */
  readonly decimals: number;
  /** «1,234» and «1.234» may mean a thousand or one and a bit; what is read here is the latter. */
  readonly ambiguous: boolean;
}

const MAX_DIGITS = 24;
const GROUP = 3;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f']|\u2019/gu;
const GROUPED_BY_SPACE = /^\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/;
const NUMBER = /^\d[\d.,]*$|^[.,]\d+$/;

/** Reads a decimal comma or point and thousands set apart by spaces, apostrophes, points or commas. Null when it is not a number. */
export function parseDecimal(text: string): Decimal | null {
  const trimmed = text.trim();
  const negative = /^[-\u2212]/.test(trimmed);
  const spaced = trimmed.replace(/^[-+\u2212]\s*/, '').replace(SPACES, ' ');
  if (spaced.includes(' ') && !GROUPED_BY_SPACE.test(spaced)) return null;
  const number = spaced.replaceAll(' ', '');
  if (number.length > MAX_DIGITS || !NUMBER.test(number)) return null;
  const split = splitAtSeparator(number);
  if (split === null) return null;
  const { whole, fraction } = split;
  const ambiguous = fraction.length === GROUP && /^[1-9]\d{0,2}$/.test(whole) && !spaced.includes(' ');
  return { negative: negative && /[1-9]/.test(whole + fraction), digits: whole + fraction, decimals: fraction.length, ambiguous };
}

/**
 * `decimal × numerator / 10^…`, as a fraction of two integers in lowest powers of ten: what a caller divides exactly or rounds.
 * `scale` is the number of decimal places to keep.
 */
export function scaleDecimal(decimal: Decimal, scale: number): { readonly dividend: number; readonly divisor: number } | null {
  let digits = decimal.digits;
  let extra = decimal.decimals - scale;
  for (; extra < 0; extra++) digits += '0';
  for (; extra > 0 && digits.endsWith('0'); extra--) digits = digits.slice(0, -1);
  const dividend = Number(digits === '' ? '0' : digits);
  const divisor = 10 ** extra;
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor)) return null;
  return { dividend: decimal.negative ? -dividend : dividend, divisor };
}

/** The decimal as an integer count of `10^-scale`, or null when it has more places than that or is too large. */
export function exactly(decimal: Decimal, scale: number): number | null {
  const scaled = scaleDecimal(decimal, scale);
  return scaled !== null && scaled.divisor === 1 ? scaled.dividend : null;
}

function splitAtSeparator(number: string): { whole: string; fraction: string } | null {
  const points = number.split('.').length - 1;
  const commas = number.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const decimalSign = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
    if ((decimalSign === '.' ? points : commas) > 1) return null;
    const at = number.indexOf(decimalSign);
    const whole = ungroup(number.slice(0, at), decimalSign === '.' ? ',' : '.');
    return whole === null ? null : { whole, fraction: number.slice(at + 1) };
  }
  if (points > 1 || commas > 1) {
    const whole = ungroup(number, points > 1 ? '.' : ',');
    return whole === null ? null : { whole, fraction: '' };
  }
  const [whole = '', fraction = ''] = number.split(/[.,]/);
  return { whole, fraction };
}

function ungroup(number: string, sign: string): string | null {
  const [first = '', ...groups] = number.split(sign);
  const grouped = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return grouped ? first + groups.join('') : null;
}
