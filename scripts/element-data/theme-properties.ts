import type { SourceFile } from '../rules/check-sources.ts';
import { lineOf, parseSource } from '../rules/source.ts';

/** A `--cagette-…` property where a style reads it. */
export interface ThemeRead {
  readonly name: string;
  /** What holds where the page sets nothing; empty when the style gives nothing. */
  readonly fallback: string;
  readonly path: string;
  readonly line: number;
}

const READ = /var\(\s*(--cagette-[\w-]+)/g;

/** Every place where the widget's styles read a theming property. */
export function themeReads(files: readonly SourceFile[]): ThemeRead[] {
  return files
    .filter(
      ({ path, text }) =>
        path.startsWith('packages/widget/src/') && !/\.test\.ts$|\/testing\//.test(path) && text.includes('var(--cagette-'),
    )
    .flatMap(({ path, text }) => {
      const source = parseSource(path, text);
      return source.nodes
        .filter(({ type }) => type === 'TemplateElement')
        .flatMap((node) =>
          [...text.slice(node.start, node.end).matchAll(READ)].map((match) => ({
            name: match[1] ?? '',
            fallback: fallbackAt(text, node.start + match.index + match[0].length),
            path,
            line: lineOf(source, node.start + match.index),
          })),
        );
    });
}

/** The values a property has by default, a light and a dark one where it has both: `#faf5ea / #1d1914`, `12px, 22px`. */
export function defaultOf(name: string, reads: readonly ThemeRead[]): string {
  const values = [...new Set(reads.filter((read) => read.name === name && read.fallback !== '').map(({ fallback }) => plain(fallback)))];
  const paired = values.filter((value) => value.includes(' / '));
  return (paired.length > 0 ? paired : values).join(', ');
}

/** From the comma after a property's name to the bracket that closes its `var(`. */
function fallbackAt(text: string, from: number): string {
  let depth = 1;
  let end = from;
  for (; end < text.length && depth > 0; end += 1) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
  }
  return text
    .slice(from, end - 1)
    .replace(/^\s*,\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the roles inside: `var(--c-host-accent, light-dark(a, b))` is a by light and b by dark. */
function plain(value: string): string {
  const nested = /^var\(--c-[\w-]+,\s*(.*)\)$/.exec(value)?.[1];
  if (nested !== undefined) return plain(nested);
  return value.replace(/^light-dark\((.*), (\S.*)\)$/, '$1 / $2');
}
