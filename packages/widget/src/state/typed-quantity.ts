import { largestOrderable, type Sellable, stepOf } from '@cagette/sdk/contract/quantity';

const DECIMALS = 3;
const THOUSAND = 1000;
const ML_PER_CENTILITRE = 10;
/** Where the box shows kilograms or litres, a bare number from here on is grams or millilitres: no household orders 50 kg, and no scale weighs 49 g. */
const GRAMS_FROM = 50;
const ENTRY = /^(\d{1,7})(?:[.,](\d{1,3})\d*)?(kg|g|l|cl|ml)?$/;

type Orderable = Pick<Sellable, 'sale' | 'step' | 'contentUnit'> & { readonly available: number | null };

/** What was made of what was typed. */
export interface TypedQuantity {
  /** On the step and within what is left; null when it cannot be understood. */
  readonly quantity: number | null;
  /** Why it is not what was typed: what is left, the most a line may hold, the step it is sold by, or that it means nothing; null when it is. */
  readonly correction: 'left' | 'most' | 'step' | 'unclear' | null;
}

/**
 * Reads a typed quantity of an offer: «3», «1,5 kg», «750», «75 cl». A unit that is typed wins. A bare number means what the box shows: grams or millilitres
 * where it shows those, unless it has decimals, which only kilograms and litres have; centilitres where it shows those; kilograms or litres where it shows
 * those, unless it is 50 or more. What is between two steps comes down to the lower one, and to one step where it is less than that.
 *
 * @param shown what the box showed: pieces, grams or millilitres
 */
export function typedQuantity(offer: Orderable, typed: string, shown: number): TypedQuantity {
  const [, whole, decimals = '', unit] = ENTRY.exec(typed.replaceAll(/\s/g, '').toLowerCase()) ?? [];
  const isBulk = offer.sale === 'bulk';
  if (whole === undefined || (unit && (!isBulk || unit.endsWith('l') !== (offer.contentUnit === 'ml'))))
    return { quantity: null, correction: 'unclear' };
  const thousandths = Number(whole + decimals.padEnd(DECIMALS, '0'));
  const wanted = (thousandths * (isBulk ? inSmallUnits(unit ?? bareUnit(offer, thousandths, shown)) : 1)) / THOUSAND;
  const step = stepOf(offer);
  const most = largestOrderable(offer, offer.available);
  const onStep = wanted > 0 ? Math.max(step, wanted - (wanted % step)) : 0;
  if (onStep > most) return { quantity: most, correction: offer.available === null ? 'most' : 'left' };
  return { quantity: onStep, correction: onStep === wanted ? null : 'step' };
}

/** The unit of a number that was typed without one. */
function bareUnit({ contentUnit }: Orderable, thousandths: number, shown: number): string {
  const isLarge = shown >= THOUSAND ? thousandths < GRAMS_FROM * THOUSAND : thousandths % THOUSAND > 0;
  if (contentUnit !== 'ml') return isLarge ? 'kg' : 'g';
  if (isLarge) return 'l';
  return shown < THOUSAND && shown % ML_PER_CENTILITRE === 0 ? 'cl' : 'ml';
}

/** Grams or millilitres in one. */
function inSmallUnits(unit: string): number {
  if (unit === 'kg' || unit === 'l') return THOUSAND;
  return unit === 'cl' ? ML_PER_CENTILITRE : 1;
}
