import { lineOf, type Source, type SyntaxNode } from '../rules/source.ts';

/** `@attr server - the server's address` */
export interface DocTag {
  readonly tag: string;
  /** Empty for the default slot. */
  readonly name: string;
  readonly description: string;
  readonly line: number;
}

export interface DocComment {
  readonly description: string;
  readonly tags: readonly DocTag[];
}

const NAMED = /^@(\w+)(?:\s+([\w-]*[\w]))?(?:\s+-?\s*(.*))?$/s;

/** The `/** … *\/` right before a class or a field; empty when there is none. */
export function docCommentOf(source: Source, node: SyntaxNode): DocComment {
  const start = source.text.lastIndexOf('/**', node.start);
  const end = source.text.indexOf('*/', start);
  if (start < 0 || !/^\s*(export )?(abstract )?$/.test(source.text.slice(end + '*/'.length, node.start)))
    return { description: '', tags: [] };
  const firstLine = lineOf(source, start);
  const lines = source.text
    .slice(start + '/**'.length, end)
    .split('\n')
    .map((line, index) => ({ text: line.replace(/^\s*\* ?/, '').trim(), line: firstLine + index }));
  const blocks = lines.reduce<{ text: string; line: number }[]>(
    (found, { text, line }) => {
      if (text.startsWith('@')) return [...found, { text, line }];
      const last = found.at(-1);
      return last ? [...found.slice(0, -1), { ...last, text: `${last.text} ${text}`.trim() }] : found;
    },
    [{ text: '', line: firstLine }],
  );
  return { description: blocks[0]?.text ?? '', tags: blocks.slice(1).map(({ text, line }) => tagOf(text, line)) };
}

function tagOf(text: string, line: number): DocTag {
  // The default slot has no name: `@slot - what it is for`.
  const [, tag = '', name = '', description = ''] = NAMED.exec(text.replace(/\s+/g, ' ')) ?? [];
  return { tag, name, description, line };
}
