/** `npm test`: everything, two steps at a time, with a table at the end. Exit code 1 when anything failed. */
import { availableParallelism } from 'node:os';
import { reportTable } from './test/report-table.ts';
import { runSteps } from './test/run-steps.ts';
import { testSteps } from './test/steps.ts';

const MOST_LANES = 2;

const startedAt = performance.now();
const now = () => performance.now();
const lanes = Math.min(MOST_LANES, availableParallelism());
const reports = await runSteps(testSteps(process.env), { lanes, say: (text) => console.log(text), now });
console.log(reportTable(reports, now() - startedAt));
process.exitCode = reports.some(({ failed }) => failed > 0) ? 1 : 0;
