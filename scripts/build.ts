/** `npm run build`: TypeScript to packages/<name>/dist, then the embed script to packages/widget/dist/embed. Does only what is stale. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyAssets } from './build/copy-assets.ts';
import { pruneOutputs } from './build/prune-outputs.ts';
import { writeElementData } from './build/write-element-data.ts';
import { fingerprintOf, isFresh, writeStamp } from './build/stamp.ts';
import { root } from './root.ts';
import { runTool } from './run-tool.ts';

const PACKAGES = ['packages/sdk', 'packages/server', 'packages/widget'];
/** What ends up in the embed script; its own dist folders are made from these. */
const BUNDLE_INPUTS = [
  'packages/sdk/src',
  'packages/widget/src',
  'packages/widget/package.json',
  ...readdirSync(root).filter((file) => /^rollup\..*\.mjs$/.test(file)),
  'package-lock.json',
];
const TYPES_INPUTS = [
  'packages/sdk/src',
  'packages/server/src',
  'packages/widget/src',
  'scripts/element-data',
  'tsconfig.base.json',
  'package-lock.json',
];
const BUNDLE = 'packages/widget/dist/embed';
const BUNDLE_STAMP = 'packages/widget/dist/.embed-stamp';
const TYPES_STAMP = 'packages/server/dist/.build-stamp';

/**
 * Builds what is stale and says what it does.
 *
 * @throws ToolFailed with the tool's output.
 */
export async function build(): Promise<void> {
  const types = fingerprintOf(TYPES_INPUTS);
  if (!isFresh(TYPES_STAMP, types) || !PACKAGES.every((path) => existsSync(join(root, path, 'dist/.tsbuildinfo')))) {
    await runTool('Compiling TypeScript', 'typescript/bin/tsc', ['-b', ...PACKAGES]);
    for (const path of PACKAGES) pruneOutputs(path);
    copyAssets('packages/server');
    writeElementData();
    writeStamp(TYPES_STAMP, types);
  }
  const bundle = fingerprintOf(BUNDLE_INPUTS);
  if (!isFresh(BUNDLE_STAMP, bundle) || !existsSync(join(root, BUNDLE))) {
    // Chunks have a hash in their names: without this, those of earlier builds would stay.
    rmSync(join(root, BUNDLE), { recursive: true, force: true });
    await runTool('Bundling the embed script', 'rollup/dist/bin/rollup', ['--config', 'rollup.config.mjs', '--silent']);
    writeStamp(BUNDLE_STAMP, bundle);
  }
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
