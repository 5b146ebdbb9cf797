import type { ImpactPeriod } from '@cagette/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoImpacts } from '../../testing/demo-impact.ts';
import { shownPeriods } from './shown-periods.ts';

const { association, young, quiet, tooFewLately, tooFew, empty } = demoImpacts;

test('The twelve months lead, with the beginning beside them', () => {
  expect(shownPeriods(association, null)).toEqual({ lead: 'last12Months', beside: 'sinceBeginning', state: 'told' });
});

test('What the page asks for is shown alone, and what it has not is not replaced', () => {
  expect(shownPeriods(association, 'sinceBeginning')).toEqual({ lead: 'sinceBeginning', beside: null, state: 'told' });
  expect(shownPeriods(quiet, 'last12Months')).toEqual({ lead: null, beside: null, state: 'quiet' });
});

test('Of less than a year the beginning is all there is', () => {
  expect(shownPeriods(young, null)).toEqual({ lead: 'sinceBeginning', beside: null, state: 'told' });
});

test('Where the twelve months have no figures, those since the beginning stand in for them, and it is said', () => {
  expect(shownPeriods(quiet, null)).toEqual({ lead: 'sinceBeginning', beside: null, state: 'quiet' });
  expect(shownPeriods(tooFewLately, null)).toEqual({ lead: 'sinceBeginning', beside: null, state: 'tooFew' });
});

test('Where nothing may be told, nothing leads', () => {
  expect(shownPeriods(tooFew, null)).toEqual({ lead: null, beside: null, state: 'tooFew' });
  expect(shownPeriods(empty, null)).toEqual({ lead: null, beside: null, state: 'empty' });
});

test('Whatever leads and whatever stands beside it has figures, and what is missing is said', () => {
  const figures = fc.constantFrom(association.last12Months, tooFew.last12Months, empty.last12Months);
  const sinces = fc.constantFrom(null, '2024-03', '2026-06');
  fc.assert(
    fc.property(
      figures,
      figures,
      sinces,
      fc.constantFrom<(ImpactPeriod | null)[]>(null, 'last12Months', 'sinceBeginning'),
      (last12Months, sinceBeginning, since, wanted) => {
        const impact = { since, months: association.months, last12Months, sinceBeginning };
        const { lead, beside, state } = shownPeriods(impact, wanted);
        for (const period of [lead, beside]) if (period) expect(impact[period].households).toBeGreaterThan(0);
        if (lead === null) expect([state, beside]).not.toContain('told');
        if (beside !== null) expect(beside).not.toBe(lead);
      },
    ),
  );
});
