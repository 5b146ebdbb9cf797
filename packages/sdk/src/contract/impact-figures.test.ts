import { expect, test } from 'vitest';
import type { Impact, ImpactFigures } from './impact.ts';
import { doRoundedMonthsAddUp, isWithinTwelveMonths, lastCounted, monthsOf, periodState, shownFigures } from './impact-figures.ts';

const figures: ImpactFigures = {
  farms: 9,
  pickupPoints: 14,
  households: 148,
  orders: 612,
  paidCents: 4_212_050,
  toFarmsCents: 4_001_000,
  toFarmsBp: 9499,
  medianKilometres: 38,
  grams: 5_204_000,
  weighedLinesBp: 6200,
};
const withheld = Object.fromEntries(Object.keys(figures).map((key) => [key, null])) as ImpactFigures;
const nothing: ImpactFigures = { ...figures, households: 0 };
const months = Array.from({ length: 12 }, (_, index) => ({
  month: index < 2 ? `2025-${11 + index}` : `2026-${String(index - 1).padStart(2, '0')}`,
  households: 0,
  orders: 0,
  toFarmsCents: 0,
}));
const impact = (since: string | null, last12Months: ImpactFigures, sinceBeginning: ImpactFigures) => ({
  since,
  last12Months,
  sinceBeginning,
  months,
});

test('A period has figures, or one of three reasons to have none', () => {
  expect(periodState(impact('2025-11', figures, figures), 'last12Months')).toBe('told');
  expect(periodState(impact(null, nothing, nothing), 'last12Months')).toBe('empty');
  expect(periodState(impact('2024-05', nothing, figures), 'last12Months')).toBe('quiet');
  expect(periodState(impact('2024-05', nothing, figures), 'sinceBeginning')).toBe('told');
  expect(periodState(impact(null, withheld, withheld), 'sinceBeginning')).toBe('tooFew');
});

test('The money comes first, and a farm is not counted among farms', () => {
  const names = (kind: Impact['organisation']['kind']) => shownFigures({ kind }, figures).map(({ name }) => name);
  expect(names('association')).toEqual(['toFarms', 'households', 'orders', 'farms', 'pickupPoints', 'kilometres', 'grams']);
  expect(names('farm')).toEqual(['toFarms', 'households', 'orders', 'pickupPoints', 'kilometres', 'grams']);
});

test('What nobody knows is not said to be withheld, and what is withheld not to be unknown', () => {
  const states = (more: Partial<ImpactFigures>) =>
    shownFigures({ kind: 'farm' }, { ...figures, ...more }).flatMap(({ name, state }) => (state === 'told' ? [] : [`${name} ${state}`]));
  expect(states({})).toEqual([]);
  expect(states({ grams: null, medianKilometres: null })).toEqual(['kilometres unknown', 'grams withheld']);
  expect(states({ grams: 0 })).toEqual(['grams unknown']);
  expect(states({ medianKilometres: 0, orders: 0 })).toEqual([]);
});

test('Both periods are the same when everything took place within a year', () => {
  expect(['2025-11', '2026-04', '2025-10', null].map((since) => isWithinTwelveMonths({ since, months }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('A period is of whole months, and of none before the first was counted', () => {
  expect(monthsOf({ since: '2024-05', months }, 'last12Months')).toEqual(['2025-11', '2026-10']);
  expect(monthsOf({ since: '2024-05', months }, 'sinceBeginning')).toEqual(['2024-05', '2026-10']);
  expect(monthsOf({ since: null, months }, 'sinceBeginning')).toBeNull();
});

test('Rounded months add up unless what was rounded off makes another unit', () => {
  const addUp = (...cents: (number | null)[]) => doRoundedMonthsAddUp(cents.map((toFarmsCents) => ({ toFarmsCents })));
  expect([addUp(), addUp(1200, null, 0), addUp(1240, 1260), addUp(1249)]).toEqual([true, true, true, true]);
  expect([addUp(1250, 1250), addUp(1240, 1240), addUp(1249, null, 1249)]).toEqual([false, false, false]);
});

test('The last counted day is the one before the end', () => {
  expect(lastCounted({ until: '2026-10-31T23:00:00.000Z' })).toBe('2026-10-31T22:59:59.999Z');
});
