import { expect, test } from 'vitest';
import { releaseMonths } from './release-months.ts';

const crowd = (month: string) => ({ month, count: 12, few: null });
const few = (month: string, ...ids: string[]) => ({ month, count: ids.length, few: ids });

test('A month of five households stands alone', () => {
  expect(releaseMonths([crowd('2026-01'), { month: '2026-02', count: 5, few: null }])).toEqual([['2026-01'], ['2026-02']]);
});

test('A month without anybody is in nothing', () => {
  expect(releaseMonths([{ month: '2026-01', count: 0, few: null }])).toEqual([]);
});

test('Months of too few wait for one another, and hold no other back', () => {
  const months = [few('2026-01', 'a', 'b'), crowd('2026-02'), few('2026-03', 'b', 'c', 'd'), few('2026-04', 'e'), few('2026-05', 'f')];
  expect(releaseMonths(months.slice(0, 3))).toEqual([['2026-02']]);
  expect(releaseMonths(months)).toEqual([['2026-02'], ['2026-01', '2026-03', '2026-04']]);
});

test('The same four households are too few however often they come', () => {
  expect(releaseMonths(['2026-01', '2026-02', '2026-03'].map((month) => few(month, 'a', 'b', 'c', 'd')))).toEqual([]);
});
