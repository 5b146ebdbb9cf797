import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureDependencies } from './dependencies.mjs';
import { isUnmet } from './unmet.mjs';

const LOCKFILE = {
  packages: { '': {}, 'node_modules/lit': { version: '3.3.3' }, 'node_modules/fsevents': { version: '2.0.0', optional: true } },
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cagette-bootstrap-'));
  mkdirSync(join(root, 'packages/sdk'), { recursive: true });
  write('package.json', { scripts: { test: 'a' }, devDependencies: { lit: '3.3.3' } });
  write('packages/sdk/package.json', { dependencies: {} });
  write('package-lock.json', LOCKFILE);
  useNpm('0');
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('a fresh clone is installed with the npm and the Node of the person, developer and platform packages included', async () => {
  await ensureDependencies(root);
  expect(npmCalls()).toEqual(['ci --include=dev --include=optional --no-audit --no-fund --loglevel=error']);
});

test('nothing is installed twice', async () => {
  await ensureDependencies(root);
  await ensureDependencies(root);
  expect(npmCalls()).toHaveLength(1);
});

test('a changed lockfile is installed', async () => {
  await ensureDependencies(root);
  write('package-lock.json', { packages: { ...LOCKFILE.packages, 'node_modules/lit': { version: '3.3.4' } } });
  await ensureDependencies(root);
  expect(npmCalls()).toHaveLength(2);
});

test('a changed dependency of a package is installed, a changed script is not', async () => {
  await ensureDependencies(root);
  write('package.json', { scripts: { test: 'b' }, devDependencies: { lit: '3.3.3' } });
  await ensureDependencies(root);
  expect(npmCalls()).toHaveLength(1);
  write('packages/sdk/package.json', { dependencies: { ky: '2.1.0' } });
  await ensureDependencies(root);
  expect(npmCalls()).toHaveLength(2);
});

test('what somebody installed by hand is not installed again when it is what the lockfile names', async () => {
  mkdirSync(join(root, 'node_modules/lit'), { recursive: true });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/lit': { version: '3.3.3' } } });
  await ensureDependencies(root);
  expect(npmCalls()).toEqual([]);
});

test('an older version in node_modules is not what the lockfile names', async () => {
  mkdirSync(join(root, 'node_modules/lit'), { recursive: true });
  write('node_modules/.package-lock.json', { packages: { 'node_modules/lit': { version: '3.0.0' } } });
  await ensureDependencies(root);
  expect(npmCalls()).toHaveLength(1);
});

test('a failed installation is said with what npm wrote and tried again next time', async () => {
  useNpm('1');
  const failed = await ensureDependencies(root).catch((error: unknown) => error);
  expect(isUnmet(failed)).toBe(true);
  expect(String(failed)).toContain('npm says no');
  expect(existsSync(join(root, 'node_modules/.cagette-lockfile'))).toBe(false);
});

/** An npm that notes how it was called, makes node_modules and ends with an exit code. */
function useNpm(exitCode: string): void {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const path = join(root, 'npm-cli.cjs');
  writeFileSync(
    path,
    `const fs = require('node:fs');
     fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
     fs.mkdirSync('node_modules', { recursive: true });
     console.error('npm says no');
     process.exitCode = ${exitCode};`,
  );
  vi.stubEnv('npm_execpath', path);
  vi.stubEnv('npm_node_execpath', process.execPath);
}

function npmCalls(): string[] {
  const path = join(root, 'npm-calls');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

function write(path: string, content: unknown): void {
  writeFileSync(join(root, path), JSON.stringify(content));
}
