import type { OrderWindow } from '@cagette/sdk/contract/calendar';
import { Temporal } from 'temporal-polyfill';
import type { DemoPoint } from './read-pickup-points.ts';

/**
 * What a visitor finds whenever the demo starts: `past` was collected; `closed` is still to be collected; `closing` closes in three quarters of
 * an hour; `open` and `withSlots` are open for days, `later` for weeks; `toCome` opens the day after tomorrow.
 */
export const demoSituations = ['past', 'closed', 'closing', 'open', 'withSlots', 'later', 'toCome'] as const;
export type DemoSituation = (typeof demoSituations)[number];

export interface DemoDates extends OrderWindow {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly slots: readonly { readonly startsAt: string; readonly endsAt: string; readonly capacity: number | null }[];
  /** An order window of a farm that needs more time, inside the distribution's. */
  readonly earlyWindow: OrderWindow | null;
}

type Usual = Pick<DemoPoint, 'weekday' | 'from' | 'to'>;

const MS_PER_MINUTE = 60_000;
const CLOSING_MINUTES = 45;
const SLOT_MINUTES = 30;
const DAYS_A_WEEK = 7;
/** The first slot is nearly full, the last has no limit. */
const FIRST_CAPACITY = 2;
const CAPACITY = 12;

/** The dates of a situation seen from `now`, on the point's usual day and hours, by the wall clock of `timeZone`. */
export function demoDates(situation: DemoSituation, now: Date, usual: Usual, timeZone: string): DemoDates {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const at = (day: Temporal.PlainDate, time: string) => instantOf(day, time, timeZone);
  /** The usual day of the point, `days` from today or up to six days after. */
  const collection = (days: number) => {
    const first = today.add({ days });
    return first.add({ days: (usual.weekday - first.dayOfWeek + DAYS_A_WEEK) % DAYS_A_WEEK });
  };
  const dates = (day: Temporal.PlainDate, opensAt: string, closesAt: string): DemoDates => ({
    opensAt,
    closesAt,
    startsAt: at(day, usual.from),
    endsAt: at(day, usual.to),
    slots: [],
    earlyWindow: null,
  });

  switch (situation) {
    case 'past': {
      const day = collection(-7);
      return dates(day, at(day.subtract({ days: 6 }), '18:00'), at(day.subtract({ days: 2 }), '20:00'));
    }
    case 'closed':
      return dates(collection(1), at(today.subtract({ days: 7 }), '18:00'), at(today.subtract({ days: 1 }), '20:00'));
    case 'closing':
      return dates(collection(1), at(today.subtract({ days: 5 }), '18:00'), inMinutes(now, CLOSING_MINUTES));
    case 'open': {
      const day = collection(8);
      const opensAt = at(today.subtract({ days: 3 }), '18:00');
      const earlyWindow = { opensAt, closesAt: at(day.subtract({ days: 4 }), '12:00') };
      return { ...dates(day, opensAt, at(day.subtract({ days: 2 }), '20:00')), earlyWindow };
    }
    case 'withSlots': {
      const day = collection(9);
      const whole = dates(day, at(today.subtract({ days: 3 }), '18:00'), at(day.subtract({ days: 1 }), '12:00'));
      return { ...whole, slots: slotsBetween(whole.startsAt, whole.endsAt) };
    }
    case 'later': {
      const day = collection(28);
      return dates(day, at(today.subtract({ days: 2 }), '18:00'), at(day.subtract({ days: 3 }), '20:00'));
    }
    // A week after what is open at the same place at the latest, so that nobody takes the two for one.
    case 'toCome': {
      const day = collection(15);
      return dates(day, at(today.add({ days: 2 }), '18:00'), at(day.subtract({ days: 1 }), '12:00'));
    }
  }
}

function slotsBetween(startsAt: string, endsAt: string): DemoDates['slots'] {
  const slots: DemoDates['slots'][number][] = [];
  const end = Date.parse(endsAt);
  for (let start = Date.parse(startsAt); start < end; start += SLOT_MINUTES * MS_PER_MINUTE) {
    const next = Math.min(start + SLOT_MINUTES * MS_PER_MINUTE, end);
    const capacity: number | null = slots.length === 0 ? FIRST_CAPACITY : next === end ? null : CAPACITY;
    slots.push({ startsAt: new Date(start).toISOString(), endsAt: new Date(next).toISOString(), capacity });
  }
  return slots;
}

function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): string {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds).toISOString();
}

/** On a whole minute, as people set it. */
function inMinutes(now: Date, minutes: number): string {
  const exact = now.getTime() + minutes * MS_PER_MINUTE;
  return new Date(exact - (exact % MS_PER_MINUTE)).toISOString();
}
