import type { Impact, ImpactFigures } from '@cagette/sdk/contract/impact';
import { formatCount, formatKilograms, formatShare, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';

/** A figure as it is written: «148», «foyers servis». */
export interface WrittenFigure {
  readonly key: 'toFarms' | 'households' | 'orders' | 'farms' | 'pickupPoints' | 'kilometres' | 'grams';
  /** Null: it is told in words, `label` then says what it is about. */
  readonly value: string | null;
  readonly label: string;
  /** Why there is no value. */
  readonly instead: string | null;
}

/** The figures of a period in words, the money first; of a farm without «farms», which is itself. */
export function writtenFigures({ organisation, currency }: Impact, figures: ImpactFigures, messages: ImpactMessages): WrittenFigure[] {
  const { labels, locale } = messages;
  const { toFarmsCents, toFarmsBp, medianKilometres, grams, weighedLinesBp } = figures;
  const isFarm = organisation.kind === 'farm';
  const counted = (key: 'households' | 'orders' | 'farms' | 'pickupPoints') =>
    written(key, figures[key], (count) => formatCount(count, locale), labels[key]);
  const toFarms = written(
    'toFarms',
    toFarmsCents,
    (cents) => formatWholePrice(cents, currency, locale),
    () => messages.toFarms(isFarm ? 1 : (figures.farms ?? 0)),
  );
  return [
    toFarmsBp === null ? toFarms : { ...toFarms, label: `${toFarms.label}, ${messages.share(formatShare(toFarmsBp, locale))}` },
    counted('households'),
    counted('orders'),
    ...(isFarm ? [] : [counted('farms')]),
    counted('pickupPoints'),
    medianKilometres === null
      ? unknown('kilometres', labels.kilometres)
      : written('kilometres', medianKilometres, kilometres, () => labels.kilometres),
    grams === 0
      ? unknown('grams', labels.gramsAlone)
      : written(
          'grams',
          grams,
          (weight) => formatKilograms(weight, locale),
          () => (weighedLinesBp === null ? labels.gramsAlone : labels.grams(formatShare(weighedLinesBp, locale))),
        ),
  ];

  function written(
    key: WrittenFigure['key'],
    value: number | null,
    format: (value: number) => string,
    label: (value: number) => string,
  ): WrittenFigure {
    return value === null
      ? { key, value: null, label: label(0), instead: messages.withheld }
      : { key, value: format(value), label: label(value), instead: null };
  }

  function unknown(key: WrittenFigure['key'], label: string): WrittenFigure {
    return { key, value: null, label, instead: messages.unknown };
  }

  function kilometres(value: number): string {
    return value === 0 ? messages.noKilometre : messages.kilometres(formatCount(value, locale));
  }
}
