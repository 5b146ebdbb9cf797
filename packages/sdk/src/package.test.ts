import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeSnippets } from './testing/readme-snippets.ts';

const run = promisify(execFile);
const home = fileURLToPath(new URL('..', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const BUILD_MS = 120_000;
let folder: string;
let tarball: string;
let consumer: string;

/** A tool of the repository, or of the system, run in a folder; its output, or an error that holds it. */
async function tool(name: string, args: readonly string[], cwd: string): Promise<string> {
  const own = join(modules, '.bin', name);
  try {
    const { stdout, stderr } = await run(existsSync(own) ? own : name, args, { cwd });
    return stdout + stderr;
  } catch (error) {
    const told = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${name} failed: ${told}`, { cause: error });
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cagette-sdk-'));
  // A copy is packed, because packing rewrites the manifest for a moment and others may be reading it.
  const copy = join(folder, 'copy');
  for (const name of ['package.json', 'README.md', 'LICENSE', 'scripts']) cpSync(join(home, name), join(copy, name), { recursive: true });
  await tool('tsc', ['-b', home], home);
  cpSync(join(home, 'dist'), join(copy, 'dist'), { recursive: true });
  await tool('npm', ['pack', '--pack-destination', folder], copy);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');

  // Unpacked by hand: what an install would do, without asking a registry for anything.
  consumer = join(folder, 'consumer');
  const scope = join(consumer, 'node_modules/@cagette');
  mkdirSync(scope, { recursive: true });
  await tool('tar', ['-xzf', tarball, '-C', scope], folder);
  cpSync(join(scope, 'package'), join(scope, 'sdk'), { recursive: true });
  for (const name of ['zod', '@types']) symlinkSync(join(modules, name), join(consumer, 'node_modules', name));
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
}, BUILD_MS);
afterAll(() => rmSync(folder, { recursive: true }));

test('The tarball holds what is built and nothing else, and its manifest names nothing that is not there', async () => {
  const files = (await tool('tar', ['-tzf', tarball], folder)).trim().split('\n');
  expect(files.filter((file) => !/^package\/(dist\/[\w/-]+(\.d\.ts|\.js)|package\.json|README\.md|LICENSE)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /test|snippet/.test(file))).toEqual([]);
  expect(readFileSync(join(consumer, 'node_modules/@cagette/sdk/package.json'), 'utf8')).not.toContain('cagette-source');
});

test('Packing leaves the manifest as it was', () => {
  expect(readFileSync(join(folder, 'copy/package.json'), 'utf8')).toBe(readFileSync(join(home, 'package.json'), 'utf8'));
});

test('publint accepts it', async () => expect(await tool('publint', [tarball, '--strict'], folder)).toContain('All good'));

test('attw accepts it for everything that reads ES modules', async () => {
  // It exits with an error when it finds a problem; what it ignores is CommonJS.
  expect(await tool('attw', [tarball, '--profile', 'esm-only'], folder)).toContain('🟢 (ESM)');
});

test('Plain Node imports every entry', async () => {
  const script = `
    const { createCagette } = await import('@cagette/sdk');
    const { createDesk } = await import('@cagette/sdk/desk');
    const { contractValidator } = await import('@cagette/sdk/validator');
    const { includedVat } = await import('@cagette/sdk/contract/money');
    createCagette({ baseUrl: 'https://cagette.example', validator: contractValidator });
    createDesk({ baseUrl: 'https://cagette.example' });
    console.log(includedVat(1055, 550));`;
  writeFileSync(join(consumer, 'use.mjs'), script);
  expect(await tool('node', ['use.mjs'], consumer)).toBe('55\n');
});

test('zod is loaded by nothing but the validator and the schemas', async () => {
  const free = [
    '.',
    './desk',
    ...['money', 'quantity', 'calendar', 'order-state', 'format', 'errors', 'routes'].map((name) => `./contract/${name}`),
  ];
  const script = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve: (name, context, next) => (seen.push(name), next(name, context)) });
    for (const name of ${JSON.stringify(free)}) await import('@cagette/sdk' + name.slice(1));
    console.log(seen.filter((name) => name.startsWith('zod')).join());`;
  writeFileSync(join(consumer, 'free.mjs'), script);
  expect(await tool('node', ['free.mjs'], consumer)).toBe('\n');
});

test.each([
  ['Node’s resolution, without the DOM', ['--module', 'nodenext', '--lib', 'es2022', '--types', 'node']],
  [
    'a bundler’s resolution, in a page',
    ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom,dom.iterable', '--types', ''],
  ],
])('The README’s snippets compile against it with %s, declarations checked', async (_, options) => {
  const names = [...readmeSnippets().values()].map((text, index) => {
    writeFileSync(join(consumer, `snippet-${index}.ts`), text);
    return `snippet-${index}.ts`;
  });
  expect(await tool('tsc', ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', ...options, ...names], consumer)).toBe(
    '',
  );
});
