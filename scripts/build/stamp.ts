import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { sourceFiles } from '../source-files.ts';

/** Whether a stamp says that the inputs were the ones with this fingerprint. */
export function isFresh(stamp: string, fingerprint: string): boolean {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === fingerprint;
}

/** Remembers a fingerprint taken before the work began, so that a file edited meanwhile is stale. */
export function writeStamp(stamp: string, fingerprint: string): void {
  const path = join(root, stamp);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, fingerprint);
}

/** Of the inputs (files or folders): contents, not dates, so that a branch switched there and back is fresh. Tests are not built. */
export function fingerprintOf(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => sourceFiles(input))) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
