import { childNodes, isNode, lineOf, parseSource, type Source, type SyntaxNode, textOf } from '../rules/source.ts';
import type { SourceFile } from '../rules/check-sources.ts';
import { docCommentOf } from './doc-comment.ts';

export interface EventField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A class of events/ that a page can listen to. */
export interface EventClass {
  /** `cagette-ready` */
  readonly type: string;
  readonly className: string;
  readonly path: string;
  readonly line: number;
  readonly description: string;
  readonly isCancelable: boolean;
  readonly fields: readonly EventField[];
  /** Whether the file puts it into the global map, as `addEventListener` needs. */
  readonly isInEventMap: boolean;
}

const EVENT_FILE = /^packages\/widget\/src\/events\/[\w-]+-(event|request)\.ts$/;

/** Every event class that gives its type to its parent, in the order of their names. */
export function publicEvents(files: readonly SourceFile[]): EventClass[] {
  return files
    .filter(({ path }) => EVENT_FILE.test(path))
    .flatMap(({ path, text }) => {
      const source = parseSource(path, text);
      return source.nodes.filter(({ type }) => type === 'ClassDeclaration').flatMap((node) => eventOf(source, node));
    });
}

function eventOf(source: Source, node: SyntaxNode): EventClass[] {
  const members = isNode(node['body']) ? childNodes(node['body']['body']) : [];
  const fields = members.filter(({ type }) => type === 'PropertyDefinition');
  const name = /\bsuper\('([\w-]+)'/.exec(textOf(source, node))?.[1];
  if (name === undefined) return [];
  const className = textOf(source, node['id']);
  return [
    {
      type: name,
      className,
      path: source.path,
      line: lineOf(source, node.start),
      description: docCommentOf(source, node).description,
      isCancelable: textOf(source, node['superClass']) === 'RequestEvent',
      fields: fields.map((field) => ({
        name: textOf(source, field['key']),
        type: textOf(source, field['typeAnnotation']).replace(/^:\s*/, ''),
        description: docCommentOf(source, field).description,
      })),
      isInEventMap: new RegExp(`interface GlobalEventHandlersEventMap \\{[^}]*'${name}': ${className};`).test(source.text),
    },
  ];
}
