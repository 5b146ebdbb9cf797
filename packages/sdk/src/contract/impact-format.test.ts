import { expect, test } from 'vitest';
import { formatCount, formatDate, formatKilograms, formatMonth, formatShare, formatWholePrice } from './impact-format.ts';

test('A share is a whole number of per cent, unless that would say all or nothing of what is nearly so', () => {
  const shares = [10_000, 9999, 9950, 9900, 9254, 8230, 100, 60, 0].map((shareBp) => formatShare(shareBp, 'fr'));
  expect(shares).toEqual(['100 %', '99,99 %', '99,5 %', '99 %', '93 %', '82 %', '1 %', '0,6 %', '0 %'].map(narrow));
  expect(formatShare(9960, 'en')).toBe('99.6%');
});

test('Counts, amounts and weights are whole, with spaces that break no line', () => {
  expect(formatCount(12_480, 'fr')).toBe(narrow('12 480'));
  expect(formatWholePrice(1_248_050, 'EUR', 'fr')).toBe(narrow('12 481 €'));
  expect(formatKilograms(1_248_050, 'fr')).toBe(narrow('1 248 kg'));
  expect([formatKilograms(400, 'fr'), formatKilograms(0, 'fr')]).toEqual(['400 g', '0 kg'].map(narrow));
});

test('Months and days are those of their calendar', () => {
  expect((['long', 'short', 'narrow'] as const).map((length) => formatMonth('2026-11', 'fr', length))).toEqual([
    'novembre 2026',
    'nov.',
    'N',
  ]);
  expect(formatMonth('2026-01', 'en')).toBe('January 2026');
  expect(formatDate('2026-11-03T23:00:00.000Z', 'Europe/Paris', 'fr')).toBe('4 novembre 2026');
});

function narrow(text: string): string {
  return text.replaceAll(' ', '\u202f');
}
