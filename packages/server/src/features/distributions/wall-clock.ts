import { Temporal } from 'temporal-polyfill';

const MS_PER_MINUTE = 60_000;

/**
 * The instant at which a clock on the wall of `timeZone` shows `written`: `2026-11-28T08:00` in Europe/Paris is `2026-11-28T07:00:00.000Z`.
 * An hour that daylight saving skips is the one after, an hour that it repeats is the first.
 *
 * @throws RangeError when it is not a day and time, or not a time zone.
 */
export function wallClockInstant(written: string, timeZone: string): string {
  const instant = Temporal.PlainDateTime.from(written).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  return new Date(instant.epochMilliseconds).toISOString();
}

/** Cuts a collection into slots of `minutes`; the last one ends with the collection. */
export function slotsOf(
  collection: { readonly startsAt: string; readonly endsAt: string },
  minutes: number,
  capacity: number | null,
): { startsAt: string; endsAt: string; capacity: number | null }[] {
  const end = Date.parse(collection.endsAt);
  const slots: { startsAt: string; endsAt: string; capacity: number | null }[] = [];
  const step = minutes * MS_PER_MINUTE;
  for (let start = Date.parse(collection.startsAt); start < end; start += step) {
    slots.push({ startsAt: new Date(start).toISOString(), endsAt: new Date(Math.min(start + step, end)).toISOString(), capacity });
  }
  return slots;
}
