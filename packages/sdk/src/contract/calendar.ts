/** Order windows: `opensAt < closesAt <= pickup start` (domain rules 8 to 11). Instants are ISO 8601 in UTC; deciding takes the instant as a parameter. */

export interface OrderWindow {
  readonly opensAt: string;
  readonly closesAt: string;
}

export type WindowState = 'toCome' | 'open' | 'closed';

/** Open from `opensAt` on, closed from `closesAt` on: at exactly `closesAt` it is closed. */
export function windowState(window: OrderWindow, now: Date): WindowState {
  const instant = now.getTime();
  if (instant < Date.parse(window.opensAt)) return 'toCome';
  return instant < Date.parse(window.closesAt) ? 'open' : 'closed';
}

/** Whether one window lies inside another; equal edges are inside. */
export function isInside(inner: OrderWindow, outer: OrderWindow): boolean {
  return Date.parse(inner.opensAt) >= Date.parse(outer.opensAt) && Date.parse(inner.closesAt) <= Date.parse(outer.closesAt);
}

/** Whether a distribution's instants are in order: `opensAt < closesAt <= startsAt < endsAt`. */
export function isInOrder(distribution: OrderWindow & { readonly startsAt: string; readonly endsAt: string }): boolean {
  const [opens, closes, starts, ends] = [distribution.opensAt, distribution.closesAt, distribution.startsAt, distribution.endsAt].map(
    (instant) => Date.parse(instant),
  );
  return opens! < closes! && closes! <= starts! && starts! < ends!;
}

/**
 * The participation's window after its distribution's changed: it moves only when it still was the old one (rule 11),
 * and is otherwise kept inside the new one. Null when nothing of it is left.
 */
export function movedWindow(participation: OrderWindow, before: OrderWindow, after: OrderWindow): OrderWindow | null {
  if (isSame(participation, before)) return { opensAt: after.opensAt, closesAt: after.closesAt };
  const opensAt = later(participation.opensAt, after.opensAt);
  const closesAt = earlier(participation.closesAt, after.closesAt);
  return Date.parse(opensAt) < Date.parse(closesAt) ? { opensAt, closesAt } : null;
}

function isSame(a: OrderWindow, b: OrderWindow): boolean {
  return Date.parse(a.opensAt) === Date.parse(b.opensAt) && Date.parse(a.closesAt) === Date.parse(b.closesAt);
}

function later(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

function earlier(a: string, b: string): string {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}
