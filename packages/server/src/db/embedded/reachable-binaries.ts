import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { isReachable, isRoot } from './unprivileged.ts';

/** Root's own place for what can be made again. */
const CACHE = '/var/cache/cagette';

/**
 * PostgreSQL's programs where the user that root runs them as can walk to: where they are, or, when they lie below a folder that is closed to others, a copy
 * in `/var/cache/cagette`, made once per version.
 */
export function reachableBinaries(binaries: Binaries, version: string, cache = CACHE): Binaries {
  if (!isRoot() || isReachable(binaries.postgres)) return binaries;
  const native = dirname(dirname(binaries.postgres));
  const copy = join(cache, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      // Another start was quicker.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const at = (program: string) => join(copy, 'bin', basename(program));
  return { initdb: at(binaries.initdb), postgres: at(binaries.postgres) };
}
