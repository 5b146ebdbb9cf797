/** How a language says times and moments. */
export interface MomentMessages {
  /** A time of day from hours and minutes. */
  clock(hours: number, minutes: number): string;
  hours(from: string, to: string): string;
  /** A day and a time in one phrase, for «orders close …». */
  dayAt(day: string, time: string): string;
  todayAt(time: string): string;
  tomorrowAt(time: string): string;
}
