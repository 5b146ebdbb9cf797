import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOffset } from './clock-offset.ts';

const MINUTE = 60_000;

test('a clock that may be right is believed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 * MINUTE - 1 }), (since) => clockOffset(10 * MINUTE, 10 * MINUTE + since) === 0));
});

test('a clock that cannot be right is put right to the minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2 * MINUTE, max: 1_000_000_000 }), fc.boolean(), (off, isFast) => {
      const now = isFast ? off : -off;
      expect(now + clockOffset(0, now)).toBe(0);
    }),
  );
});
