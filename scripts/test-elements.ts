/** `npm run elements`: compiles the elements with their tests, bundles them, then runs them in three engines. Types are checked by `npm run types`. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { bundleTests } from './elements/bundle-tests.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

const COMPILED = 'packages/widget/dist-test';

if (!process.argv.includes('--built')) await build();
rmSync(join(root, COMPILED), { recursive: true, force: true });
await runTool('Compiling the element tests', 'typescript/bin/tsc', ['-p', 'tsconfig.elements.json']);
await bundleTests(join(root, COMPILED));
const runner = spawn(process.execPath, [join(root, 'node_modules/@web/test-runner/dist/bin.js')], { cwd: root, stdio: 'inherit' });
runner.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
