import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../build.ts';
import { root } from '../root.ts';
import { type PackedPackage, packedPackage, tool } from './packed-package.ts';
import { consumers } from './widget-consumers.ts';

const BUILD_MS = 120_000;
const DEPENDENCIES = ['@cagette/sdk', 'lit', 'lit-html', 'lit-element', '@lit', 'zod', '@types/trusted-types'];
const FRAMEWORKS = ['@types/react', 'csstype', 'preact', 'solid-js', 'svelte', 'vue', '@vue'];
let widget: PackedPackage;
let manifest: Record<string, unknown>;

beforeAll(async () => {
  await build();
  widget = await packedPackage('widget', [...DEPENDENCIES, ...FRAMEWORKS]);
  manifest = JSON.parse(readFileSync(join(widget.installed, 'package.json'), 'utf8')) as Record<string, unknown>;
}, BUILD_MS);
afterAll(() => widget.remove());

async function node(script: string): Promise<string> {
  writeFileSync(join(widget.consumer, 'use.mjs'), script);
  return tool('node', ['use.mjs'], widget.consumer);
}

test('every file that the manifest names is in the tarball', () => {
  const targets = Object.values(manifest['exports'] as Record<string, string | Record<string, string>>).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const named = [
    ...targets,
    manifest['customElements'],
    manifest['web-types'],
    ...(manifest['sideEffects'] as string[]),
    'README.md',
    'LICENSE',
  ];
  const files = new Set(widget.files);
  const absent = named.map((path) => String(path).replace('./', '')).filter((path) => !files.has(path) && !path.endsWith('/**'));
  expect(absent).toEqual([]);
  expect(targets.length).toBeGreaterThan(15);
});

test('the tarball has what is built and nothing else, without a way to our sources', () => {
  const wanted =
    /^(dist\/[\w./-]+(\.d\.ts|\.js|\.json)|assets\/pictures\/\w+\.svg|assets\/outline\/\w+\/[\d-]+\.json|package\.json|README\.md|LICENSE)$/;
  expect(widget.files.filter((file) => !wanted.test(file))).toEqual([]);
  expect(widget.files.filter((file) => /test|\.tsbuildinfo|stamp/.test(file))).toEqual([]);
  expect(JSON.stringify(manifest)).not.toContain('cagette-source');
});

test('publint accepts it', async () => expect(await tool('publint', [widget.tarball, '--strict'], widget.consumer)).toContain('All good'));

test('attw accepts it for everything that reads ES modules', async () => {
  expect(await tool('attw', [widget.tarball, '--profile', 'esm-only'], widget.consumer)).toContain('🟢 (ESM)');
});

test('plain Node imports the classes: no element, no global, nothing said', async () => {
  const told = await node(`
    const before = Object.getOwnPropertyNames(globalThis);
    const { Shop, ReadyEvent, version } = await import('@cagette/widget');
    // Lit marks itself, by which it warns of two copies, and outside of browsers brings a registry.
    const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name) && !/^(lit|reactiveElement|customElements$)/.test(name));
    const isDefined = globalThis.customElements?.get('cagette-shop') !== undefined;
    console.log(typeof Shop, new ReadyEvent('ferme').organisation, version, isDefined, left.join());`);
  expect(told).toBe(`function ferme ${String(manifest['version'])} false \n`);
});

test('./define registers where there are elements, and is quiet where there are none', async () => {
  expect(await node("await import('@cagette/widget/define'); console.log('quiet');")).toBe('quiet\n');
  const told = await node(`
    const names = [];
    const known = new Map();
    globalThis.customElements = { get: (name) => known.get(name), define: (name, element) => (names.push(name), known.set(name, element)) };
    await import('@cagette/widget/define');
    console.log(names.join());`);
  expect(told.trim().split(',')).toEqual(expect.arrayContaining(['cagette-shop', 'cagette-pickup-map', 'cagette-impact']));
});

test.each(['react', 'preact', 'solid', 'svelte', 'vue'])(
  'the import that brings the types of %s runs and does nothing',
  async (framework) => {
    expect(await node(`console.log(Object.keys(await import('@cagette/widget/${framework}')).length);`)).toBe('0\n');
  },
);

test.each(consumers)('$file compiles, and what is wrong in it does not', async ({ file, code, options = [] }) => {
  writeFileSync(join(widget.consumer, file), code);
  const args = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  expect(await tool('tsc', [...args, '--lib', 'es2024,dom,dom.iterable', '--types', '', ...options, file], widget.consumer)).toBe('');
});

test('the types for React hold with every declaration checked', async () => {
  const names = ['element-props', 'react'].map((name) => join(widget.installed, `dist/frameworks/${name}.d.ts`));
  const args = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--lib',
    'es2024,dom,dom.iterable,dom.asynciterable',
  ];
  expect(await tool('tsc', [...args, '--types', '', ...names], widget.consumer)).toBe('');
});

test('the element data speaks of this version, these elements and their every attribute', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(widget.installed, 'dist', name), 'utf8'));
  const { version, contributions } = read('web-types.json') as {
    version: string;
    contributions: { html: { elements: { name: string; attributes: { name: string }[] }[] } };
  };
  const { tags } = read('vscode.html-custom-data.json') as { tags: { name: string; attributes: { name: string }[] }[] };
  expect(version).toBe(manifest['version']);
  expect(tags.map(({ name }) => name)).toEqual(['cagette-shop', 'cagette-pickup-map', 'cagette-impact']);
  const named = (elements: readonly { readonly attributes: readonly { readonly name: string }[] }[]) =>
    elements.map(({ attributes }) => attributes.map(({ name }) => name));
  expect(named(tags)).toEqual(named(contributions.html.elements));
  expect(existsSync(join(root, 'packages/widget/package.json.kept'))).toBe(false);
});
