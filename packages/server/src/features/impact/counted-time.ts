import { SETTLING_DAYS } from '@cagette/sdk/contract/impact';
import { Temporal } from 'temporal-polyfill';

const MONTHS_SHOWN = 12;

/** What may be published at an instant: whole months, from some days after their end on. */
export interface CountedTime {
  /** The last twelve counted months, `YYYY-MM`, oldest first. */
  readonly months: readonly string[];
  /** The last of them. */
  readonly lastMonth: string;
  /** Its end, by the clock of `timeZone`. */
  readonly until: string;
  readonly publishedAt: string;
  /** When the next month is counted. */
  readonly nextAt: string;
}

export function countedTime(now: Date, timeZone: string): CountedTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const end = today.subtract({ days: SETTLING_DAYS }).with({ day: 1 });
  const at = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) =>
    end
      .subtract({ months: MONTHS_SHOWN - index })
      .toPlainYearMonth()
      .toString(),
  );
  return {
    months,
    lastMonth: end.subtract({ months: 1 }).toPlainYearMonth().toString(),
    until: at(end),
    publishedAt: at(end.add({ days: SETTLING_DAYS })),
    nextAt: at(end.add({ months: 1 }).add({ days: SETTLING_DAYS })),
  };
}
