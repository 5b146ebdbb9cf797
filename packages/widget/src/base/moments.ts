import type { Distribution, PickupPoint } from '@cagette/sdk';
import { clockTime, dateFormat, formatDay } from '@cagette/sdk/contract/format';
import type { MomentMessages } from '../messages/moment-messages.ts';

/** Days, hours and moments for people, in one language. */
export class Moments<Messages extends MomentMessages> {
  readonly messages: Messages;
  readonly locale: string;

  constructor(locale: string, messages: Messages) {
    this.locale = locale;
    this.messages = messages;
  }

  day(instant: string, timeZone: string): string {
    return formatDay(instant, timeZone, this.locale);
  }

  /** «18 h», «17 h 30». */
  time(instant: string, timeZone: string): string {
    return this.messages.clock(...clockTime(instant, timeZone));
  }

  hours({ startsAt, endsAt }: Pick<Distribution, 'startsAt' | 'endsAt'>, { timeZone }: Pick<PickupPoint, 'timeZone'>): string {
    return this.messages.hours(this.time(startsAt, timeZone), this.time(endsAt, timeZone));
  }

  /** «demain à 9 h», «jeudi à 18 h» within a week, «jeudi 26 novembre à 18 h» beyond. `now` in milliseconds, the server's. */
  moment(instant: string, timeZone: string, now: number): string {
    const time = this.time(instant, timeZone);
    const daysAhead = daysBetween(now, Date.parse(instant), timeZone);
    if (daysAhead === 0) return this.messages.todayAt(time);
    if (daysAhead === 1) return this.messages.tomorrowAt(time);
    const day = this.day(instant, timeZone);
    const isThisWeek = daysAhead > 0 && daysAhead < DAYS_A_WEEK;
    // The weekday comes first in every language the elements speak.
    return this.messages.dayAt(isThisWeek ? day.replace(/[ ,].*/, '') : day, time);
  }
}

const MS_PER_DAY = 86_400_000;
const DAYS_A_WEEK = 7;

/** Calendar days from one instant to another, as a wall calendar in that time zone counts them; Swedish days are written as ISO's. */
function daysBetween(from: number, to: number, timeZone: string): number {
  const format = dateFormat('sv-SE', { timeZone });
  return (Date.parse(format.format(to)) - Date.parse(format.format(from))) / MS_PER_DAY;
}
