import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedTime } from './counted-time.ts';

const PARIS = 'Europe/Paris';
const at = (instant: string, zone = PARIS) => countedTime(new Date(instant), zone);

describe('what is counted', () => {
  test('is whole months by the organisation’s clock, from the fourth day of the next on', () => {
    expect(at('2026-12-03T22:59:59.999Z')).toMatchObject({
      lastMonth: '2026-10',
      until: '2026-10-31T23:00:00.000Z',
      publishedAt: '2026-11-03T23:00:00.000Z',
      nextAt: '2026-12-03T23:00:00.000Z',
    });
    expect(at('2026-12-03T23:00:00.000Z')).toMatchObject({ lastMonth: '2026-11', publishedAt: '2026-12-03T23:00:00.000Z' });
    expect(at('2026-12-03T23:00:00.000Z', 'America/Guadeloupe').lastMonth).toBe('2026-10');
  });

  test('ends across daylight saving and the turn of a year', () => {
    expect(at('2026-04-10T10:00:00Z')).toMatchObject({ until: '2026-03-31T22:00:00.000Z', publishedAt: '2026-04-03T22:00:00.000Z' });
    expect(at('2027-01-10T10:00:00Z').months).toEqual(expect.arrayContaining(['2026-01', '2026-12']));
  });

  test('holds from when it is published until the next, at any instant and anywhere', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(PARIS, 'Pacific/Auckland', 'America/Guadeloupe', 'Indian/Reunion'), (now, zone) => {
        const time = countedTime(now, zone);
        expect(Date.parse(time.until)).toBeLessThan(Date.parse(time.publishedAt));
        expect(Date.parse(time.publishedAt)).toBeLessThanOrEqual(now.getTime());
        expect(now.getTime()).toBeLessThan(Date.parse(time.nextAt));
        expect(countedTime(new Date(Date.parse(time.nextAt) - 1), zone)).toEqual(time);
        expect(countedTime(new Date(time.nextAt), zone).publishedAt).toBe(time.nextAt);
        expect([time.months.length, time.months.at(-1)]).toEqual([12, time.lastMonth]);
        expect(time.months).toEqual(time.months.toSorted());
      }),
    );
  });
});
