import { type WindowState, windowState } from '@cagette/sdk/contract/calendar';
import type { NextDistribution, PointFeature } from '@cagette/sdk';

const MS_PER_MINUTE = 60_000;

/** A point's next distribution while it can be ordered for or will be; null once its window is closed. `now` in milliseconds, the server's. */
export function orderable({ properties: { next } }: PointFeature, now: number): NextDistribution | null {
  return next && stateOf(next, now) !== 'closed' ? next : null;
}

export function stateOf(next: NextDistribution, now: number): WindowState {
  return windowState(next, new Date(now));
}

/** Whole minutes from now to an instant; 0 once it is there. */
export function minutesUntil(instant: string, now: number): number {
  const left = Date.parse(instant) - now;
  return left > 0 ? (left - (left % MS_PER_MINUTE)) / MS_PER_MINUTE : 0;
}
