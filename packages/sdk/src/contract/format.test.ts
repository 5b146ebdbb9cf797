import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisSymbol, clockTime, formatContent, formatDay, formatPrice, formatRate, formatTime } from './format.ts';

const PARIS = 'Europe/Paris';

describe('A price', () => {
  test.each([
    [1190, 'fr', '11,90 €'],
    [5, 'fr', '0,05 €'],
    [123_456, 'fr', '1 234,56 €'],
    [1190, 'en', '€11.90'],
  ])('of %i cents in %s is «%s»', (cents, locale, expected) =>
    expect(formatPrice(cents, 'EUR', locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(expected),
  );

  test('shows every cent: its digits are the cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (cents) => Number(formatPrice(cents, 'EUR', 'fr').replace(/\D/g, '')) === cents,
      ),
    );
  });
});

test.each([
  [500, 'g', '500 g'],
  [1000, 'g', '1 kg'],
  [1800, 'g', '1,8 kg'],
  [1255, 'g', '1,255 kg'],
  [750, 'ml', '75 cl'],
  [125, 'ml', '125 ml'],
  [1500, 'ml', '1,5 l'],
  [6, 'piece', '6'],
] as const)('%i %s is «%s»', (quantity, unit, expected) =>
  expect(formatContent(quantity, unit, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(expected),
);

test('A rate keeps its decimals', () =>
  expect([550, 2000, 210].map((rate) => formatRate(rate, 'fr').replace(/[\u00a0\u202f]/g, ' '))).toEqual(['5,5 %', '20 %', '2,1 %']));

describe('A day and a time', () => {
  test.each([
    ['2026-10-24T06:00:00Z', 'samedi 24 octobre', '08:00'],
    ['2026-10-31T07:00:00Z', 'samedi 31 octobre', '08:00'],
    ['2026-03-28T23:30:00Z', 'dimanche 29 mars', '00:30'],
    ['2026-03-29T01:00:00Z', 'dimanche 29 mars', '03:00'],
  ])('%s is shown as the wall clock of Paris, across daylight saving', (instant, day, time) => {
    expect(formatDay(instant, PARIS, 'fr')).toBe(day);
    expect(formatTime(instant, PARIS, 'fr')).toBe(time);
  });

  test('are the pickup point’s, wherever the reader is', () =>
    expect(formatDay('2026-11-28T23:30:00Z', 'Indian/Reunion', 'fr')).toBe('dimanche 29 novembre'));
});

test('A price’s basis has its symbol', () =>
  expect([basisSymbol('kilogram'), basisSymbol('litre'), basisSymbol('piece')]).toEqual(['kg', 'l', null]));

test('The clock of a place is told in hours and minutes, across the end of summer time', () => {
  expect(clockTime('2026-10-24T15:30:00Z', PARIS)).toEqual([17, 30]);
  expect(clockTime('2026-10-25T23:05:00Z', PARIS)).toEqual([0, 5]);
});
