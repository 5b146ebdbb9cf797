import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeSnippets } from '../../packages/sdk/src/testing/readme-snippets.ts';
import { root } from '../root.ts';
import { type PackedPackage, packedPackage, tool } from './packed-package.ts';

const home = join(root, 'packages/sdk');
const BUILD_MS = 120_000;
let sdk: PackedPackage;

beforeAll(async () => {
  await tool('tsc', ['-b', home], home);
  sdk = await packedPackage('sdk', ['zod', '@types']);
}, BUILD_MS);
afterAll(() => sdk.remove());

test('The tarball holds what is built and nothing else, and its manifest names nothing that is not there', () => {
  const { files } = sdk;
  expect(files.filter((file) => !/^(dist\/[\w/-]+(\.d\.ts|\.js)|package\.json|README\.md|LICENSE)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /test|snippet/.test(file))).toEqual([]);
  expect(readFileSync(join(sdk.installed, 'package.json'), 'utf8')).not.toContain('cagette-source');
});

test('Packing leaves the manifest as it was', () => {
  expect(readFileSync(join(sdk.copy, 'package.json'), 'utf8')).toBe(readFileSync(join(home, 'package.json'), 'utf8'));
});

test('publint accepts it', async () => expect(await tool('publint', [sdk.tarball, '--strict'], sdk.consumer)).toContain('All good'));

test('attw accepts it for everything that reads ES modules', async () => {
  // It exits with an error when it finds a problem; what it ignores is CommonJS.
  expect(await tool('attw', [sdk.tarball, '--profile', 'esm-only'], sdk.consumer)).toContain('🟢 (ESM)');
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
  writeFileSync(join(sdk.consumer, 'use.mjs'), script);
  expect(await tool('node', ['use.mjs'], sdk.consumer)).toBe('55\n');
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
  writeFileSync(join(sdk.consumer, 'free.mjs'), script);
  expect(await tool('node', ['free.mjs'], sdk.consumer)).toBe('\n');
});

test.each([
  ['Node’s resolution, without the DOM', ['--module', 'nodenext', '--lib', 'es2022', '--types', 'node']],
  [
    'a bundler’s resolution, in a page',
    ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom,dom.iterable', '--types', ''],
  ],
])('The README’s snippets compile against it with %s, declarations checked', async (_, options) => {
  const names = [...readmeSnippets().values()].map((text, index) => {
    writeFileSync(join(sdk.consumer, `snippet-${index}.ts`), text);
    return `snippet-${index}.ts`;
  });
  expect(
    await tool('tsc', ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', ...options, ...names], sdk.consumer),
  ).toBe('');
});
