const DAY_MS = 86_400_000;

/** The day in so many days, as a command line writes it: 2026-11-25. */
export function wallClock(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
