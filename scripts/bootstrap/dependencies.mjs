import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';

const STAMP = 'node_modules/.cagette-lockfile';
const MANIFEST_FIELDS = ['workspaces', 'dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'bin'];

/**
 * Installs exactly what package-lock.json names, unless node_modules holds it already.
 *
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const wanted = fingerprint(root);
  if (readStamp(root) === wanted) return;
  if (!holdsLockfile(root)) {
    await runNpm('Installing dependencies', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      onFailure: 'The first start needs the network (or a filled npm cache). Run the same command again once it is there.',
    });
  }
  writeFileSync(join(root, STAMP), wanted);
}

/** @param {string} root */
function readStamp(root) {
  const path = join(root, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * The lockfile and what the manifests ask for, on this platform; scripts and descriptions may change without an installation.
 *
 * @param {string} root
 */
function fingerprint(root) {
  const hash = createHash('sha256')
    .update(`${process.platform}-${process.arch}`)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const path of manifests(root)) {
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    hash.update(JSON.stringify(MANIFEST_FIELDS.map((field) => manifest[field] ?? null)));
  }
  return hash.digest('hex');
}

/** @param {string} root */
function manifests(root) {
  const folder = join(root, 'packages');
  const packages = readdirSync(folder).map((name) => join(folder, name, 'package.json'));
  return [join(root, 'package.json'), ...packages.filter((path) => existsSync(path)).sort()];
}

/**
 * Whether npm itself, in the hidden lockfile it writes last, says that everything is there: true after somebody's `npm install`.
 *
 * @param {string} root
 */
function holdsLockfile(root) {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const isThere = (/** @type {string} */ path) => installed[path]?.version === wanted[path].version && existsSync(join(root, path));
  const isOptional = (/** @type {string} */ path) =>
    (wanted[path].optional ?? wanted[path].devOptional) === true && installed[path] === undefined;
  return Object.keys(wanted).every((path) => path === '' || isThere(path) || isOptional(path));
}
