import { seconds } from '../seconds.ts';
import type { StepReport } from './step.ts';

const MARKS = { passed: '✓', failed: '✗', 'not run': '–' } as const;
const NUMBER_WIDTH = 8;

/** The table that `npm test` ends with. Its last line is always `N passed, N failed`. */
export function reportTable(reports: readonly StepReport[], milliseconds: number): string {
  const width = reports.reduce((longest, { name }) => Math.max(longest, name.length), 0);
  const rows = reports.map(({ name, outcome, passed, failed, milliseconds: spent }) => {
    const numbers = [passed, failed].map((count) => String(count).padStart(NUMBER_WIDTH)).join('');
    return `${MARKS[outcome]} ${name.padEnd(width)}${numbers}  ${outcome === 'not run' ? 'not run' : seconds(spent).padStart(NUMBER_WIDTH)}`;
  });
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  const failed = reports.reduce((sum, report) => sum + report.failed, 0);
  const head = `  ${''.padEnd(width)}${'passed'.padStart(NUMBER_WIDTH)}${'failed'.padStart(NUMBER_WIDTH)}`;
  return ['', head, ...rows, '', `in ${seconds(milliseconds)}`, `${passed} passed, ${failed} failed`].join('\n');
}
