import { largestOrderable, type Sellable, stepOf } from '@cagette/sdk/contract/quantity';

const DECIMALS = 3;
const ML_PER_CENTILITRE = 10;
const ENTRY = /^(\d{1,7})(?:[.,](\d{1,3})\d*)?\s*(kg|g|l|cl|ml)?$/;

type Orderable = Pick<Sellable, 'sale' | 'step' | 'contentUnit'> & { readonly available: number | null };

/**
 * What somebody typed as a quantity of an offer, on the step and within what is left: «3», «1,5 kg», «750», «75 cl». A bare number that is smaller than
 * the step means kilograms or litres. Null when it cannot be understood.
 */
export function typedQuantity(offer: Orderable, typed: string): number | null {
  const [, whole, fraction = '', unit] = ENTRY.exec(typed.trim().toLowerCase()) ?? [];
  if (whole === undefined) return null;
  const thousandths = Number(whole + fraction.padEnd(DECIMALS, '0'));
  const step = stepOf(offer);
  const wanted = offer.sale === 'bulk' ? inSmallUnits(thousandths, Number(whole), unit, step) : unit ? null : Number(whole);
  if (wanted === null) return null;
  const onStep = wanted - (wanted % step);
  const atLeastOne = wanted > 0 ? Math.max(step, onStep) : 0;
  return Math.min(atLeastOne, largestOrderable(offer, offer.available));
}

/** Grams or millilitres. */
function inSmallUnits(thousandths: number, whole: number, unit: string | undefined, step: number): number {
  if (unit === 'kg' || unit === 'l') return thousandths;
  if (unit === 'cl') return whole * ML_PER_CENTILITRE;
  if (unit === 'g' || unit === 'ml') return whole;
  return whole < step ? thousandths : whole;
}
