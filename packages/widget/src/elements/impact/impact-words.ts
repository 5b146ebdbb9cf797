import type { Impact, ImpactFigures } from '@cagette/sdk';
import type { FigureName, ShownFigure } from '@cagette/sdk/contract/impact-figures';
import { formatCount, formatKilograms, formatShare, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import type { ImpactLanguage } from '../../messages/impact/language.ts';

const WHOLE_BP = 10_000;

/** «12 480 €», «148», «38 km». */
export function valueInWords(name: FigureName, value: number, currency: string, { locale, messages }: ImpactLanguage): string {
  if (name === 'toFarms') return formatWholePrice(value, currency, locale);
  if (name === 'grams') return formatKilograms(value, locale);
  if (name !== 'kilometres') return formatCount(value, locale);
  return value === 0 ? messages.noKilometre : messages.kilometres(formatCount(value, locale));
}

/** Why there is no value. Where a period is told at all, so is everything that is counted in it: only ways and weights may be missing. */
export function missingInWords({ name, state }: ShownFigure, { messages: { missing } }: ImpactLanguage): string {
  if (name === 'kilometres') return missing.kilometres;
  return state === 'unknown' ? missing.gramsUnknown : missing.gramsWithheld;
}

/** What the value is of: «foyers servis». */
export function labelInWords(
  name: FigureName,
  value: number,
  { organisation }: Impact,
  { farms, grams, weighedLinesBp }: ImpactFigures,
  { locale, messages }: ImpactLanguage,
): string {
  const { labels } = messages;
  if (name === 'toFarms') return messages.toFarms(organisation.kind === 'farm' ? 1 : (farms ?? 0));
  if (name === 'grams') return grams && weighedLinesBp !== null ? labels.grams(formatShare(weighedLinesBp, locale)) : labels.gramsAlone;
  return labels[name](value);
}

/** The farms' share of what was paid; null where nothing was. */
export function shareInWords({ toFarmsBp }: ImpactFigures, { locale, messages }: ImpactLanguage): string | null {
  if (toFarmsBp === null) return null;
  return toFarmsBp === WHOLE_BP ? messages.wholeShare : messages.share(formatShare(toFarmsBp, locale));
}

/** How a figure is computed. */
export function methodInWords(
  name: FigureName,
  { organisation }: Impact,
  { toFarmsBp }: ImpactFigures,
  { messages }: ImpactLanguage,
): string {
  if (name !== 'toFarms') return messages.methods[name];
  if (organisation.kind === 'farm') return messages.methodsOfFarm.toFarms;
  return toFarmsBp === null || toFarmsBp === WHOLE_BP ? messages.methods.toFarms : `${messages.methods.toFarms} ${messages.rest}`;
}
