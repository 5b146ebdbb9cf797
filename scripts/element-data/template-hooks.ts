import type { SourceFile } from '../rules/check-sources.ts';
import { lineOf, parseSource } from '../rules/source.ts';

/** A slot or a part where a template has it. */
export interface TemplateHook {
  readonly kind: 'slot' | 'part' | 'exportparts';
  /** Of `exportparts="inner: outer"` the outer name; empty for the default slot. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

const SLOT = /<slot(?:\s+name="([\w-]+)")?[^>]*>/g;
const PARTS = /\s(part|exportparts)="([^"]*)"/g;

/** Slots and parts in the templates of the widget. */
export function templateHooks(files: readonly SourceFile[]): TemplateHook[] {
  return files
    .filter(({ path }) => path.startsWith('packages/widget/src/') && !/\.test\.ts$|\/testing\//.test(path))
    .filter(({ text }) => /<slot|part/.test(text))
    .flatMap(({ path, text }) => {
      const source = parseSource(path, text);
      return source.nodes
        .filter(({ type }) => type === 'TemplateElement')
        .flatMap((node) => {
          const markup = text.slice(node.start, node.end);
          const at = (index: number) => ({ path, line: lineOf(source, node.start + index) });
          return [
            ...[...markup.matchAll(SLOT)].map((match) => ({ kind: 'slot' as const, name: match[1] ?? '', ...at(match.index) })),
            ...[...markup.matchAll(PARTS)].flatMap((match) => {
              const kind = match[1] === 'part' ? ('part' as const) : ('exportparts' as const);
              return namesOf(kind, match[2] ?? '').map((name) => ({ kind, name, ...at(match.index) }));
            }),
          ];
        });
    });
}

function namesOf(kind: 'part' | 'exportparts', written: string): string[] {
  if (kind === 'part') return written.split(/\s+/).filter(Boolean);
  return written
    .split(',')
    .map((pair) => pair.split(':').at(-1)?.trim() ?? '')
    .filter(Boolean);
}
