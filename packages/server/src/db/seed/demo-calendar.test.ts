import { isInOrder, isInside, windowState } from '@cagette/sdk/contract/calendar';
import { formatTime } from '@cagette/sdk/contract/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDates, type DemoSituation, demoSituations } from './demo-calendar.ts';

const PARIS = 'Europe/Paris';
const expected: Readonly<Record<DemoSituation, 'toCome' | 'open' | 'closed'>> = {
  past: 'closed',
  closed: 'closed',
  closing: 'open',
  open: 'open',
  withSlots: 'open',
  later: 'open',
  toCome: 'toCome',
};
const instants = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
const usuals = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.constantFrom('08:00', '17:30'), to: fc.constant('19:30') });

describe('the dates of the demo', () => {
  it('are what their situation says at any instant, in order, and on the usual day and hour of the place', () => {
    fc.assert(
      fc.property(instants, usuals, fc.constantFrom(...demoSituations), (now, usual, situation) => {
        const dates = demoDates(situation, now, usual, PARIS);
        expect(isInOrder(dates)).toBe(true);
        expect(windowState(dates, now)).toBe(expected[situation]);
        expect(Date.parse(dates.endsAt) > now.getTime()).toBe(situation !== 'past');
        expect(formatTime(dates.startsAt, PARIS, 'fr')).toBe(usual.from);
        expect(formatTime(dates.endsAt, PARIS, 'fr')).toBe(usual.to);
        if (dates.earlyWindow) {
          expect(isInside(dates.earlyWindow, dates)).toBe(true);
          expect(windowState(dates.earlyWindow, now)).toBe('open');
        }
        if (dates.slots.length > 0) {
          expect([dates.slots[0]?.startsAt, dates.slots.at(-1)?.endsAt]).toEqual([dates.startsAt, dates.endsAt]);
        }
      }),
    );
  });

  it('never put what is open and what is to come at a place on one day', () => {
    fc.assert(
      fc.property(instants, usuals, (now, usual) => {
        const days = demoSituations.filter((situation) => !['past', 'closed', 'closing', 'withSlots'].includes(situation));
        const starts = days.map((situation) => demoDates(situation, now, usual, PARIS).startsAt);
        expect(new Set(starts).size).toBe(days.length);
      }),
    );
  });

  it('keep wall-clock times across the end of daylight saving', () => {
    const dates = demoDates('open', new Date('2026-10-20T10:00:00Z'), { weekday: 6, from: '08:00', to: '12:00' }, PARIS);
    expect(dates).toMatchObject({
      opensAt: '2026-10-17T16:00:00.000Z',
      closesAt: '2026-10-29T19:00:00.000Z',
      startsAt: '2026-10-31T07:00:00.000Z',
    });
  });

  it('leave a place or two in the first slot and no limit in the last', () => {
    const { slots } = demoDates('withSlots', new Date('2026-11-25T09:00:00Z'), { weekday: 6, from: '08:00', to: '10:00' }, PARIS);
    expect(slots.map((slot) => slot.capacity)).toEqual([2, 12, 12, null]);
  });
});
