import { expect, test } from 'vitest';
import { reportTable } from './report-table.ts';
import { runSteps } from './run-steps.ts';
import type { Step, StepResult } from './step.ts';

const PASSED: StepResult = { passed: 1, failed: 0, output: '' };
const FAILED: StepResult = { passed: 2, failed: 1, output: 'expected 1 to be 2' };

async function run(steps: readonly Step[], lanes = 2) {
  const said: string[] = [];
  const reports = await runSteps(steps, { lanes, say: (text) => said.push(text), now: () => 0 });
  return { reports, said: said.join('\n') };
}

test('a step starts after those it needs have passed', async () => {
  const started: string[] = [];
  const step = (name: string, needs: readonly string[]): Step => ({
    name,
    needs,
    run: () => {
      started.push(name);
      return Promise.resolve(PASSED);
    },
  });
  await run([step('elements', ['build']), step('build', []), step('journeys', ['build'])]);
  expect(started).toEqual(['build', 'elements', 'journeys']);
});

test('no more steps run at once than there are lanes', async () => {
  let running = 0;
  let most = 0;
  const step = (name: string): Step => ({
    name,
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return PASSED;
    },
  });
  await run(['a', 'b', 'c', 'd'].map(step));
  expect(most).toBe(2);
});

test('what needs a failed step is not run and counts as failed, and so does what needs that', async () => {
  const unreachable = () => Promise.reject(new Error('must not run'));
  const { reports, said } = await run([
    { name: 'journeys', needs: ['elements'], run: unreachable },
    { name: 'elements', needs: ['build'], run: unreachable },
    { name: 'build', run: () => Promise.resolve(FAILED) },
    { name: 'format', run: () => Promise.resolve(PASSED) },
  ]);
  expect(reports.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
    'journeys: not run',
    'elements: not run',
    'build: failed',
    'format: passed',
  ]);
  expect(said).toContain('expected 1 to be 2');
});

test('a step that throws is a failure with its stack', async () => {
  const { reports, said } = await run([{ name: 'build', run: () => Promise.reject(new Error('tsc was not found')) }]);
  expect(reports[0]).toMatchObject({ outcome: 'failed', passed: 0, failed: 1 });
  expect(said).toContain('tsc was not found');
});

test('a need that no step fulfils is said, not waited for', async () => {
  await expect(run([{ name: 'elements', needs: ['bild'], run: () => Promise.resolve(PASSED) }])).rejects.toThrow('elements');
});

test('the last line is the sum', () => {
  const table = reportTable(
    [
      { name: 'units', outcome: 'failed', passed: 40, failed: 2, milliseconds: 12_345 },
      { name: 'format', outcome: 'passed', passed: 1, failed: 0, milliseconds: 90 },
      { name: 'journeys', outcome: 'not run', passed: 0, failed: 1, milliseconds: 0 },
    ],
    13_000,
  );
  expect(table.split('\n').at(-1)).toBe('41 passed, 3 failed');
  expect(table).toContain('✗ units         40       2    12.3 s');
});
