import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { runTool } from '../run-tool.ts';
import { fingerprintOf, isFresh, writeStamp } from './stamp.ts';

const FOLDER = 'examples/react';
const INPUTS = [
  `${FOLDER}/src`,
  `${FOLDER}/index.html`,
  `${FOLDER}/vite.config.ts`,
  'packages/sdk/src',
  'packages/widget/src',
  'package-lock.json',
  'scripts/build/react-example.ts',
];
const STAMP = `${FOLDER}/dist/.stamp`;

/** examples/react/dist, with the tool its package.json names, unless it is fresh. Needs the packages built. */
export async function buildReactExample(): Promise<void> {
  const fingerprint = fingerprintOf(INPUTS);
  if (isFresh(STAMP, fingerprint) && existsSync(join(root, FOLDER, 'dist/index.html'))) return;
  // A test runner says NODE_ENV=test, and React and Lit would come with their warnings.
  const environment = { ...process.env, NODE_ENV: 'production' };
  await runTool('Building the React example', 'vite/bin/vite.js', ['build', FOLDER, '--logLevel', 'warn'], environment);
  writeStamp(STAMP, fingerprint);
}
