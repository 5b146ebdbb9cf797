const CENTS_PER_UNIT = 100;

/** Hundredths with a decimal comma: 1190 → «11,90», 550 → «5,5» without the zeros at the end. */
export function decimalText(hundredths: number, options: { readonly trimmed?: boolean } = {}): string {
  const fraction = String(hundredths % CENTS_PER_UNIT).padStart(2, '0');
  const whole = String((hundredths - (hundredths % CENTS_PER_UNIT)) / CENTS_PER_UNIT);
  const kept = options.trimmed === true ? fraction.replace(/0+$/, '') : fraction;
  return kept === '' ? whole : `${whole},${kept}`;
}
