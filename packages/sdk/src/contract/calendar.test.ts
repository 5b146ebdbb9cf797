import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInOrder, isInside, movedWindow, windowState, type OrderWindow } from './calendar.ts';

const MS_PER_MINUTE = 60_000;
const START = Date.parse('2026-10-20T00:00:00Z');
/** Minutes around the night of 25 October 2026, when clocks in Europe go back. */
const minute = fc.integer({ min: 0, max: 20_000 });
const at = (minutes: number) => new Date(START + minutes * MS_PER_MINUTE).toISOString();
const window: fc.Arbitrary<OrderWindow> = fc
  .tuple(minute, fc.integer({ min: 1, max: 20_000 }))
  .map(([opens, length]) => ({ opensAt: at(opens), closesAt: at(opens + length) }));

describe('A window', () => {
  test.each([
    ['2026-10-25T00:59:59.999Z', 'toCome'],
    ['2026-10-25T01:00:00.000Z', 'open'],
    ['2026-10-25T01:59:59.999Z', 'open'],
    ['2026-10-25T02:00:00.000Z', 'closed'],
  ])('over the hour that happens twice, at %s, is %s', (now, state) => {
    // 02:00 in summer time until 03:00 in winter time, Paris: two hours on the wall, one of them by instants.
    expect(windowState({ opensAt: '2026-10-25T01:00:00.000Z', closesAt: '2026-10-25T02:00:00.000Z' }, new Date(now))).toBe(state);
  });

  test('is open exactly from its opening to the millisecond before its closing', () => {
    fc.assert(
      fc.property(window, ({ opensAt, closesAt }) => {
        const stateAt = (instant: number) => windowState({ opensAt, closesAt }, new Date(instant));
        const [opens, closes] = [Date.parse(opensAt), Date.parse(closesAt)];
        expect([stateAt(opens - 1), stateAt(opens), stateAt(closes - 1), stateAt(closes)]).toEqual(['toCome', 'open', 'open', 'closed']);
      }),
    );
  });

  test('never opens again once it is closed', () => {
    const order = ['toCome', 'open', 'closed'];
    fc.assert(
      fc.property(window, minute, minute, (one, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((minutes) => windowState(one, new Date(at(minutes))));
        expect(order.indexOf(early ?? '')).toBeLessThanOrEqual(order.indexOf(late ?? ''));
      }),
    );
  });

  test('inside another is open only while the other is', () => {
    fc.assert(
      fc.property(window, window, minute, (inner, outer, minutes) => {
        fc.pre(isInside(inner, outer));
        const now = new Date(at(minutes));
        if (windowState(inner, now) === 'open') expect(windowState(outer, now)).toBe('open');
      }),
    );
  });
});

describe('When a distribution’s window moves', () => {
  test('a participation that had it follows', () => {
    fc.assert(
      fc.property(window, window, (before, after) => {
        expect(movedWindow(before, before, after)).toEqual(after);
      }),
    );
  });

  test('the same instants written differently are the same window', () => {
    const before = { opensAt: '2026-10-20T08:00:00.000Z', closesAt: '2026-10-21T08:00:00.000Z' };
    const participation = { opensAt: '2026-10-20T10:00:00+02:00', closesAt: '2026-10-21T10:00:00+02:00' };
    const after = { opensAt: '2026-10-20T09:00:00.000Z', closesAt: '2026-10-21T09:00:00.000Z' };
    expect(movedWindow(participation, before, after)).toEqual(after);
  });

  test('a participation with its own keeps what lies inside the new one, and nothing is left only when they do not meet', () => {
    fc.assert(
      fc.property(window, window, window, (own, before, after) => {
        fc.pre(own.opensAt !== before.opensAt || own.closesAt !== before.closesAt);
        const moved = movedWindow(own, before, after);
        if (moved === null) expect(own.closesAt <= after.opensAt || after.closesAt <= own.opensAt).toBe(true);
        else {
          expect(isInside(moved, after) && isInside(moved, own)).toBe(true);
          if (isInside(own, after)) expect(moved).toEqual(own);
        }
      }),
    );
  });
});

test('A distribution is in order when it opens, closes, starts and ends in that order; closing at the start is allowed', () => {
  const make = (opens: number, closes: number, starts: number, ends: number) =>
    isInOrder({ opensAt: at(opens), closesAt: at(closes), startsAt: at(starts), endsAt: at(ends) });
  fc.assert(
    fc.property(minute, minute, minute, minute, (a, b, c, d) => {
      expect(make(a, b, c, d)).toBe(a < b && b <= c && c < d);
    }),
  );
  expect(make(1, 2, 2, 3)).toBe(true);
});
