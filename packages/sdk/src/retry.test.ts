import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorCodes, type ErrorCode } from './contract/errors.ts';
import { routes, type EndpointName } from './contract/routes.ts';
import { AbortError, ApiError, NetworkError, TimeoutError, UnexpectedReplyError } from './errors.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { backOff, defaultRetryRules, isPassing, isRepeatable, retryRules, waitBeforeRetry } from './retry.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('The wait doubles with every failure, keeps at least half, and stays under its limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 40 }),
      chance,
      fc.integer({ min: 1, max: 60_000 }),
      (base, failures, luck, max) => {
        const whole = Math.min(base * 2 ** (failures - 1), max);
        const wait = backOff(base, failures, luck, max);
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      },
    ),
  );
});

test('Never more than three tries, whatever is asked', () => {
  fc.assert(
    fc.property(fc.integer(), chance, (tries, luck) => {
      const rules = retryRules({ tries });
      expect(rules.tries).toBeGreaterThanOrEqual(1);
      expect(waitBeforeRetry(new NetworkError(), 3, rules, luck)).toBeNull();
    }),
  );
  expect(retryRules(false).tries).toBe(1);
});

test('What the server asks is waited exactly, up to the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), chance, (seconds, luck) => {
      const busy = new ApiError('server.busy', {}, 'Busy', { status: 503, retryAfterSeconds: seconds });
      const wait = waitBeforeRetry(busy, 1, defaultRetryRules, luck);
      expect(wait).toBe(seconds * 1000 <= defaultRetryRules.maxRetryAfterMs ? seconds * 1000 : null);
    }),
  );
});

test.each(Object.keys(errorCodes) as ErrorCode[])('The refusal «%s» passes only if it is a matter of time', (code) => {
  const { status } = errorCodes[code];
  const error = new ApiError<ErrorCode>(code, {}, 'Refused', { status });
  expect(isPassing(error)).toBe(code === 'rate.limited' || code === 'server.busy');
});

test('An abort and a foreign reply do not pass, a lost connection and a timeout do', () => {
  expect([new AbortError(), new UnexpectedReplyError('No JSON', { status: 200 })].map(isPassing)).toEqual([false, false]);
  expect([new NetworkError(), new TimeoutError(1), new UnexpectedReplyError('Proxy', { status: 502 })].map(isPassing)).toEqual([
    true,
    true,
    true,
  ]);
});

test('Only these calls may be sent twice without a key', () => {
  const names = Object.keys(routes) as EndpointName[];
  expect(names.filter((name) => routes[name].method !== 'GET' && isRepeatable(name, undefined))).toEqual([
    'createQuote',
    'changeOrder',
    'cancelOrder',
  ]);
  expect(isRepeatable('placeOrder', 'key')).toBe(true);
});

test.each([
  [null, null],
  ['120', 120],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
])('Retry-After «%s» is %s seconds', (header, expected) => {
  expect(retryAfterSeconds(header, Date.parse('2026-11-22T10:00:00Z'))).toBe(expected);
});
