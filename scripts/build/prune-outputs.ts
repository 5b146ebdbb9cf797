import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { sourceFiles } from '../source-files.ts';

/** Folders of dist that other steps of the build fill. */
const MADE_ELSEWHERE = ['embed', 'frameworks'];
const EMITTED = /\.d\.ts$|\.js$/;

/** Removes what tsc once made of a file that is gone: a migration that was renamed must not run twice. */
export function pruneOutputs(packagePath: string): void {
  const dist = `${packagePath}/dist`;
  for (const file of sourceFiles(dist)) {
    if (MADE_ELSEWHERE.some((folder) => file.startsWith(`${dist}/${folder}/`)) || !EMITTED.test(file)) continue;
    const source = `${packagePath}/src/${file.slice(dist.length + 1).replace(EMITTED, '.ts')}`;
    if (!existsSync(join(root, source))) rmSync(join(root, file));
  }
}
