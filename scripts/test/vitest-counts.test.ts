import { expect, test } from 'vitest';
import { vitestCounts } from './vitest-counts.ts';

test('a file that could not be loaded is a failure though none of its tests failed', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    ],
  };
  expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 });
});

test('something else than a report is refused', () => {
  expect(() => vitestCounts('{}')).toThrow(TypeError);
});
