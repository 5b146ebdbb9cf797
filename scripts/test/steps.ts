import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.ts';
import { root } from '../root.ts';
import { runQuietly } from '../run-tool.ts';
import { sourceFiles } from '../source-files.ts';
import type { Step, StepResult } from './step.ts';
import { type Counts, vitestCounts } from './vitest-counts.ts';

const VITEST = 'vitest/vitest.mjs';
const ELEMENT_TEST = /^packages\/widget\/src\/(elements|base)\/.*\.test\.ts$/;

/** Everything that `npm test` runs, the longest first, so that two lanes end together. */
export function testSteps(environment: NodeJS.ProcessEnv): Step[] {
  const { DATABASE_URL: databaseUrl, ...embedded } = environment;
  return [
    { name: 'build', run: buildStep },
    { name: 'units, SDK and server on embedded PostgreSQL', needs: ['build'], run: () => vitest([], embedded) },
    ...(databaseUrl ? [{ name: 'server on DATABASE_URL', needs: ['build'], run: () => vitest(['packages/server'], environment) }] : []),
    ...present(hasElementTests(), { name: 'elements in Chromium, Firefox and WebKit', needs: ['build'], run: elements }),
    ...present(existsSync(join(root, 'e2e/vitest.config.ts')), {
      name: 'journeys',
      needs: ['build'],
      run: () => vitest(['--config', 'e2e/vitest.config.ts'], embedded),
    }),
    { name: 'types', needs: ['build'], run: () => checker('typescript/bin/tsc', ['-b']) },
    { name: 'lint', needs: ['build'], run: () => checker('oxlint/bin/oxlint', ['--type-aware']) },
    { name: 'format', run: () => checker('@biomejs/biome/bin/biome', ['check', '--reporter=summary', '.']) },
    { name: 'rules', run: () => checker('./scripts/check-rules.ts', []) },
    ...present(existsSync(join(root, 'bench/sizes.ts')), {
      name: 'sizes',
      needs: ['build'],
      run: () => checker('./bench/sizes.ts', ['--check']),
    }),
  ];
}

function present(isPresent: boolean, step: Step): Step[] {
  return isPresent ? [step] : [];
}

function hasElementTests(): boolean {
  return sourceFiles('packages/widget/src').some((path) => ELEMENT_TEST.test(path));
}

async function buildStep(): Promise<StepResult> {
  await build();
  return { passed: 1, failed: 0, output: '' };
}

async function checker(script: string, args: readonly string[]): Promise<StepResult> {
  const { code, output } = await runQuietly(script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

function vitest(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<StepResult> {
  const withReport = (report: string) =>
    runQuietly(VITEST, ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], environment);
  return counted(withReport, vitestCounts);
}

function elements(): Promise<StepResult> {
  const withReport = (report: string) => runQuietly('./scripts/test-elements.ts', ['--built'], { ...process.env, ELEMENT_REPORT: report });
  return counted(withReport, elementCounts);
}

function elementCounts(json: string): Counts {
  const counts: unknown = JSON.parse(json);
  if (typeof counts !== 'object' || counts === null || !('passed' in counts) || !('failed' in counts)) throw new TypeError('not a count');
  return { passed: Number(counts.passed), failed: Number(counts.failed) };
}

let reports = 0;

/** Runs something that writes a report. An exit code that the report does not explain is one failure. */
async function counted(run: (report: string) => ReturnType<typeof runQuietly>, read: (json: string) => Counts): Promise<StepResult> {
  reports += 1;
  const report = join(tmpdir(), `cagette-${process.pid}-${reports}.json`);
  try {
    const { code, output } = await run(report);
    const { passed, failed } = existsSync(report) ? read(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
  } finally {
    rmSync(report, { force: true });
  }
}
