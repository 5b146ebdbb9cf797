import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotsOf, wallClockInstant } from './wall-clock.ts';

test.each([
  ['2026-11-28T08:00', 'Europe/Paris', '2026-11-28T07:00:00.000Z'],
  ['2026-07-04T08:00', 'Europe/Paris', '2026-07-04T06:00:00.000Z'],
  // The night the clocks go forward has no half past two; the night they go back has two.
  ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
  ['2026-11-28T08:00', 'Indian/Reunion', '2026-11-28T04:00:00.000Z'],
])('%s on the clock of %s is %s', (written, timeZone, instant) => {
  expect(wallClockInstant(written, timeZone)).toBe(instant);
});

test.each([
  ['samedi', 'Europe/Paris'],
  ['2026-11-28T08:00', 'Europe/Nowhere'],
  ['2026-02-30T08:00', 'Europe/Paris'],
])('%s in %s is refused', (written, timeZone) => {
  expect(() => wallClockInstant(written, timeZone)).toThrow(RangeError);
});

test('slots follow each other and fill the collection', () => {
  const start = Date.parse('2026-11-28T07:00:00.000Z');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 600 }), (length, minutes) => {
      const collection = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + length * 60_000).toISOString() };
      const slots = slotsOf(collection, minutes, 3);
      expect(slots[0]?.startsAt).toBe(collection.startsAt);
      expect(slots.at(-1)?.endsAt).toBe(collection.endsAt);
      for (const [index, slot] of slots.entries()) if (index > 0) expect(slot.startsAt).toBe(slots[index - 1]?.endsAt);
    }),
  );
});
