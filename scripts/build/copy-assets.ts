import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { sourceFiles } from '../source-files.ts';

/** Copies what is not TypeScript (pictures, data files) from src to the same place in dist. */
export function copyAssets(packagePath: string): void {
  const source = `${packagePath}/src`;
  for (const file of sourceFiles(source)) {
    if (file.endsWith('.ts')) continue;
    cpSync(join(root, file), join(root, packagePath, 'dist', file.slice(source.length + 1)));
  }
}
