import type { Impact, ImpactFigures } from '@cagette/sdk/contract/impact';
import { type FigureName, shownFigures } from '@cagette/sdk/contract/impact-figures';
import { formatCount, formatKilograms, formatShare, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';

const WHOLE_BP = 10_000;

/** A figure as it is written: «148», «foyers servis». */
export interface WrittenFigure {
  readonly name: FigureName;
  /** Null: it is told in words, `label` then says what it is about. */
  readonly value: string | null;
  readonly label: string;
  /** Why there is no value. */
  readonly instead: string | null;
}

/** The figures of a period in words. */
export function writtenFigures(impact: Impact, figures: ImpactFigures, messages: ImpactMessages): WrittenFigure[] {
  return shownFigures(impact.organisation, figures).map(({ name, state, value }) => ({
    name,
    value: value === null ? null : writtenValue(name, value, impact.currency, messages),
    label: labelOf(name, value, impact, figures, messages),
    instead: state === 'told' ? null : messages[state],
  }));
}

function writtenValue(name: FigureName, value: number, currency: string, { locale, kilometres, noKilometre }: ImpactMessages): string {
  if (name === 'toFarms') return formatWholePrice(value, currency, locale);
  if (name === 'grams') return formatKilograms(value, locale);
  if (name !== 'kilometres') return formatCount(value, locale);
  return value === 0 ? noKilometre : kilometres(formatCount(value, locale));
}

function labelOf(
  name: FigureName,
  value: number | null,
  { organisation }: Impact,
  { farms, toFarmsBp, grams, weighedLinesBp }: ImpactFigures,
  messages: ImpactMessages,
): string {
  const { labels, locale } = messages;
  if (name === 'toFarms') {
    const label = messages.toFarms(organisation.kind === 'farm' ? 1 : (farms ?? 0));
    if (toFarmsBp === null) return label;
    return `${label}, ${toFarmsBp === WHOLE_BP ? messages.wholeShare : messages.share(formatShare(toFarmsBp, locale))}`;
  }
  if (name === 'grams') return grams && weighedLinesBp !== null ? labels.grams(formatShare(weighedLinesBp, locale)) : labels.gramsAlone;
  return name === 'kilometres' ? labels.kilometres(value) : labels[name](value ?? 0);
}
