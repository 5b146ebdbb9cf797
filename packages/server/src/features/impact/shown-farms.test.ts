import { expect, test } from 'vitest';
import { shownFarms } from './shown-farms.ts';

const farm = (name: string, ...ids: string[]) => ({ farm: name, count: ids.length, few: ids.length < 5 ? ids : null });
const many = (name: string, count: number) => ({ farm: name, count, few: null });

test('Farms of enough households are shown when nothing else is left', () => {
  expect(shownFarms([many('a', 5), many('b', 40)])).toEqual(new Set(['a', 'b']));
});

test('The smallest of them is not, when what is left without it would be of too few', () => {
  expect(shownFarms([many('a', 5), many('b', 40), farm('c', '1', '2')])).toEqual(new Set(['b']));
});

test('All of them are, when those of too few are enough together', () => {
  expect(shownFarms([many('a', 5), farm('b', '1', '2', '3'), farm('c', '3', '4', '5')])).toEqual(new Set(['a']));
});

test('A farm alone is shown, and none of too few is', () => {
  expect(shownFarms([many('a', 5)])).toEqual(new Set(['a']));
  expect(shownFarms([farm('a', '1', '2', '3', '4')])).toEqual(new Set());
});
