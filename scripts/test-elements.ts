/** `npm run elements`: compiles the elements with their tests, bundles them, then runs them in three engines. Types are checked by `npm run types`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.ts';
import { bundleTests } from './elements/bundle-tests.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

const COMPILED = 'packages/widget/dist-test';

if (!process.argv.includes('--built')) await build();
rmSync(join(root, COMPILED), { recursive: true, force: true });
await runTool('Compiling the element tests', 'typescript/bin/tsc', ['-p', 'tsconfig.elements.json']);
await bundleTests(join(root, COMPILED));
const folder = mkdtempSync(join(tmpdir(), 'cagette-elements-'));
const counts = await run();
// Now and then a busy machine's WebKit never loads a frame. What did not begin has failed nothing: it is begun once more.
const again = counts.failed === counts.notStarted.length ? counts.notStarted : [];
for (const { file, browser } of again) {
  console.log(`\n${browser} did not come to the tests of ${relative(root, file)}: once more.`);
  const engine = /chrom/i.test(browser) ? 'chromium' : /firefox/i.test(browser) ? 'firefox' : 'webkit';
  const { passed, failed } = await run({ ELEMENT_BROWSERS: engine, ELEMENT_FILES: relative(root, file) });
  counts.passed += passed;
  counts.failed += failed - 1;
}
rmSync(folder, { recursive: true });
const report = process.env['ELEMENT_REPORT'];
if (report) writeFileSync(report, JSON.stringify({ passed: counts.passed, failed: counts.failed }));
process.exitCode = counts.failed > 0 ? 1 : 0;

interface Counts {
  passed: number;
  failed: number;
  /** By whole paths. */
  readonly notStarted: readonly { readonly file: string; readonly browser: string }[];
}

async function run(settings: Readonly<Record<string, string>> = {}): Promise<Counts> {
  const file = join(folder, 'counts.json');
  rmSync(file, { force: true });
  const runner = spawn(process.execPath, [join(root, 'node_modules/@web/test-runner/dist/bin.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, ELEMENT_REPORT: file },
  });
  await once(runner, 'exit');
  // A runner that did not get as far as its counts has said why.
  if (!existsSync(file)) return { passed: 0, failed: 1, notStarted: [] };
  return JSON.parse(readFileSync(file, 'utf8')) as Counts;
}
