const MS_PER_MINUTE = 60_000;
/** A reply may have waited in a cache. */
const MAX_AGE_MS = MS_PER_MINUTE;

/**
 * By how much the server's clock is ahead of the visitor's, when the server says its time to the minute: nothing when the visitor's clock may well be right.
 * Both in milliseconds.
 */
export function clockOffset(serverMinute: number, now: number): number {
  const isCredible = now >= serverMinute && now < serverMinute + MS_PER_MINUTE + MAX_AGE_MS;
  return isCredible ? 0 : serverMinute - now;
}
