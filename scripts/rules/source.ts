import { parseAst } from 'rolldown/parseAst';

/** A node of the syntax tree, as much of it as the rules look at. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  readonly specifier: string;
  /** Gone after compilation: `import type`, or every name marked `type`. */
  readonly isTypeOnly: boolean;
  /** What is taken, by the exporter's names. */
  readonly names: readonly string[];
  readonly start: number;
}

/** One source file, parsed once for all rules. */
export interface Source {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly statements: readonly SyntaxNode[];
  /** Every node, parents before children. */
  readonly nodes: readonly SyntaxNode[];
  readonly imports: readonly Import[];
}

export function parseSource(path: string, text: string): Source {
  const program: unknown = parseAst(text, { lang: 'ts' });
  if (!isNode(program)) throw new TypeError(`${path} could not be parsed`);
  const nodes = [...descend(program)];
  return { path, text, statements: childNodes(program['body']), nodes, imports: nodes.flatMap((node) => importOf(node, text)) };
}

/** The line of an offset, from 1. */
export function lineOf(source: Source, offset: number): number {
  let line = 1;
  for (let index = source.text.indexOf('\n'); index !== -1 && index < offset; index = source.text.indexOf('\n', index + 1)) line += 1;
  return line;
}

/** The text of a node or of one of its children, `callee` for example; without a child, nothing. */
export function textOf(source: Source, node: unknown): string {
  return isNode(node) ? source.text.slice(node.start, node.end) : '';
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value && 'end' in value
  );
}

export function childNodes(value: unknown): SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function* descend(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    if (isNode(value)) yield* descend(value);
    else for (const child of childNodes(value)) yield* descend(child);
  }
}

function importOf(node: SyntaxNode, text: string): Import[] {
  const { source: from } = node;
  if (!isNode(from) || from.type !== 'Literal' || typeof from['value'] !== 'string') return [];
  const specifiers = childNodes(node['specifiers']);
  const isMarked = node['importKind'] === 'type' || node['exportKind'] === 'type';
  const areAllTypes = specifiers.length > 0 && specifiers.every((name) => name['importKind'] === 'type' || name['exportKind'] === 'type');
  const names = specifiers.map((name) => {
    const taken = name['imported'] ?? name['local'];
    return isNode(taken) ? text.slice(taken.start, taken.end) : '';
  });
  return [{ specifier: from['value'], isTypeOnly: isMarked || areAllTypes, names, start: node.start }];
}
