import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './root.ts';
import { runQuietly } from './run-tool.ts';

interface Snippet {
  readonly language: string;
  readonly text: string;
  /** Where it begins, for a failure to say. */
  readonly line: number;
}

const GUIDES = ['docs/embedding.md', 'LISEZMOI.md', 'README.md', 'packages/widget/README.md'];
const VOID = new Set(['img', 'br', 'link', 'meta', 'input']);

function snippetsOf(path: string): Snippet[] {
  const source = readFileSync(join(root, path), 'utf8');
  return [...source.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: text = '', index }) => ({
    language,
    text,
    line: source.slice(0, index).split('\n').length,
  }));
}

const guide = snippetsOf('docs/embedding.md');
const htmlOf = (path: string) => snippetsOf(path).filter(({ language }) => language === 'html');

/** What is wrong with the tags, in words; every element of a snippet is closed by hand, so that it can be pasted anywhere. */
function tagFaults(html: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[\w:@-]+(?:="[^"<>]*")?)*)\s*\/?>/g)) {
    if (slash) {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else if (!VOID.has(name)) open.push(name);
    if (slash && rest) faults.push(`</${name}> has attributes`);
  }
  if (html.replaceAll(/<[^<>]*>/g, '').includes('<')) faults.push('a tag is not closed');
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

const mapFailures = ['map.blocked', 'map.outline', 'map.tiles', 'map.points'];

/** The attributes that an element declares. */
function attributesOf(element: string): (string | undefined)[] {
  const source = readFileSync(join(root, `packages/widget/src/elements/${element}/${element}.ts`), 'utf8');
  return [...source.matchAll(/@attr (?:\{.*?\} )?\[?([\w-]+)/g)].map(([, name]) => name);
}

describe('the snippets of the guides', () => {
  test.each(GUIDES)('the HTML of %s is whole and names attributes that the elements have', (path) => {
    for (const { text, line } of htmlOf(path)) {
      expect(tagFaults(text), `line ${line}`).toEqual([]);
      for (const [, tag = '', attributes = ''] of text.matchAll(/<cagette-([a-z-]+)([^>]*)>/g))
        for (const [, name] of attributes.matchAll(/([\w-]+)=/g)) expect(attributesOf(tag), `line ${line}`).toContain(name);
    }
    expect(htmlOf(path).length).toBeGreaterThan(0);
  });

  test('the snippet is the same everywhere', () => {
    expect(new Set(GUIDES.map((path) => htmlOf(path)[0]?.text)).size).toBe(1);
  });

  test('the guide names every attribute of the map, and no other', () => {
    const section =
      (readFileSync(join(root, 'docs/embedding.md'), 'utf8').split('## The map of pickup points')[1] ?? '').split('\n## ')[0] ?? '';
    const told = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    const declared = attributesOf('pickup-map').filter((name) => name !== 'organisation' && name !== 'server');
    expect(new Set(told)).toEqual(new Set(declared));
  });

  test('every property in the CSS is one that the shop has', () => {
    const shop = readFileSync(join(root, 'packages/widget/src/elements/shop/shop.ts'), 'utf8');
    for (const { text } of guide.filter(({ language }) => language === 'css'))
      for (const [name] of text.matchAll(/--cagette-[a-z-]+/g)) expect(shop).toContain(name);
  });

  test('the PHP opens and closes what it opens, and escapes what it prints', () => {
    const [php, ...others] = guide.filter(({ language }) => language === 'php').map(({ text }) => text);
    expect(others).toEqual([]);
    for (const [open, close] of ['()', '{}', '[]']) expect(php?.split(open ?? '').length, open).toBe(php?.split(close ?? '').length);
    expect(
      php
        ?.match(/'[^']*'/g)
        ?.join('')
        .includes('\n'),
    ).toBe(false);
    expect(php).toMatch(/sprintf\([^;]*esc_attr\([^;]*esc_attr\([^;]*esc_url\(/);
  });

  test('the policy is the one the examples are served under', () => {
    const policy = guide.find(({ language }) => language === 'http')?.text.trim();
    expect(policy).toBe(
      "Content-Security-Policy: default-src 'none'; script-src https://cagette.example; style-src 'self'; connect-src https://cagette.example; img-src 'self' https://cagette.example; base-uri 'none'; require-trusted-types-for 'script'",
    );
  });

  test('every code in the table is one that can be met', () => {
    const table = readFileSync(join(root, 'docs/embedding.md'), 'utf8').split('## When something is wrong')[1] ?? '';
    const declared =
      readFileSync(join(root, 'packages/sdk/src/contract/errors.ts'), 'utf8') +
      readFileSync(join(root, 'packages/sdk/src/errors.ts'), 'utf8');
    const ours = ['script.failed', 'shop.notConfigured', 'map.notConfigured', 'impact.notConfigured', ...mapFailures];
    const codes = [...table.matchAll(/`([a-z]+\.[a-zA-Z]+)`/g)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !ours.includes(code) && !declared.includes(`'${code}'`))).toEqual([]);
  });
});

describe('the code of the guide', () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync(join(root, 'coverage'), { recursive: true });
    folder = mkdtempSync(join(root, 'coverage', 'guide-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compiles against the built package', async () => {
    const sources = guide.flatMap(({ language, text, line }) => {
      if (language === 'tsx' || language === 'ts') return [{ name: `line-${line}.${language}`, text }];
      const script = /<script[^>]*lang="ts"[^>]*>(.*?)<\/script>/s.exec(text)?.[1];
      return script === undefined ? [] : [{ name: `line-${line}.ts`, text: `${script}\nexport {};\n` }];
    });
    expect(sources).toHaveLength(7);
    for (const { name, text } of sources) writeFileSync(join(folder, name), text);
    // What is not installed here, as far as the guide uses it.
    writeFileSync(
      join(folder, 'others.d.ts'),
      `declare module '@angular/core' {
        export function Component(options: { selector: string; schemas: readonly object[]; template: string }): ClassDecorator;
        export const CUSTOM_ELEMENTS_SCHEMA: object;
      }
      declare function $state<Value>(value: Value): Value;`,
    );
    const compilerOptions = {
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      strict: true,
      experimentalDecorators: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }));
    expect(await runQuietly('typescript/bin/tsc', ['-p', folder])).toEqual({ code: 0, output: '' });
  });
});
