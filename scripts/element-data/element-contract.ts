import type { SourceFile } from '../rules/check-sources.ts';
import { childNodes, isNode, lineOf, parseSource, type Source, type SyntaxNode, textOf } from '../rules/source.ts';
import { type DocTag, docCommentOf } from './doc-comment.ts';
import { filesReached } from './files-reached.ts';
import { type EventClass, publicEvents } from './public-events.ts';
import { defaultOf, themeReads } from './theme-properties.ts';

/** An element that pages use. What it is made of stands in folders of its own and is its own business. */
export interface PublicElement {
  readonly tag: string;
  /** Its class. */
  readonly path: string;
  /** What registers it and everything it is made of. */
  readonly entry: string;
}

const SOURCES = 'packages/widget/src';
export const ELEMENTS: readonly PublicElement[] = [
  { tag: 'cagette-shop', path: `${SOURCES}/elements/shop/shop.ts`, entry: `${SOURCES}/shop.ts` },
  { tag: 'cagette-pickup-map', path: `${SOURCES}/elements/pickup-map/pickup-map.ts`, entry: `${SOURCES}/map.ts` },
  { tag: 'cagette-impact', path: `${SOURCES}/elements/impact/impact.ts`, entry: `${SOURCES}/impact.ts` },
];

export interface ElementField {
  readonly name: string;
  /** Null for rich data, which has no attribute. */
  readonly attribute: string | null;
  readonly type: string;
  readonly initial: string;
  readonly isReflected: boolean;
  readonly description: string;
  readonly line: number;
}

export interface Documented {
  readonly name: string;
  readonly description: string;
}

/** What a page may use of an element, as the class comment says it and the code does it. */
export interface ElementContract {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly attributes: readonly (Documented & { readonly field: ElementField | null })[];
  /** Rich data. */
  readonly properties: readonly ElementField[];
  readonly events: readonly (Documented & { readonly event: EventClass })[];
  readonly slots: readonly Documented[];
  readonly parts: readonly Documented[];
  readonly theme: readonly (Documented & { readonly initial: string })[];
}

/** The tags of the class comment and what the class itself declares, for the check that they agree. */
export interface ElementSource {
  readonly description: string;
  readonly className: string;
  readonly line: number;
  readonly tags: readonly DocTag[];
  readonly fields: readonly ElementField[];
  /** Observed without being fields: `lang`. */
  readonly observed: readonly string[];
}

/** @throws TypeError when the element is not where it was. */
export function elementSource(files: readonly SourceFile[], { path }: PublicElement): ElementSource {
  const file = files.find((one) => one.path === path);
  if (!file) throw new TypeError(`${path} is missing`);
  const source = parseSource(file.path, file.text);
  const node = source.nodes.find(({ type }) => type === 'ClassDeclaration');
  if (!node) throw new TypeError(`${path} has no class`);
  const members = isNode(node['body']) ? childNodes(node['body']['body']) : [];
  const { description, tags } = docCommentOf(source, node);
  return {
    description,
    className: textOf(source, node['id']),
    line: lineOf(source, node.start),
    tags,
    fields: members.flatMap((member) => fieldOf(source, member)),
    observed: members.flatMap((member) => observedBy(source, member)),
  };
}

/** Of every element, in their order. */
export function elementContracts(files: readonly SourceFile[]): ElementContract[] {
  const events = publicEvents(files);
  const reads = themeReads(files);
  return ELEMENTS.map((element) => {
    const { className, description, tags, fields } = elementSource(files, element);
    const reached = filesReached(files, element.entry);
    const ownReads = reads.filter(({ path }) => reached.has(path));
    const documented = (...names: string[]) =>
      tags.filter(({ tag }) => names.includes(tag)).map(({ name, description: says }) => ({ name, description: says }));
    return {
      tag: element.tag,
      className,
      description,
      attributes: documented('attr').map((attribute) => ({
        ...attribute,
        field: fields.find((field) => field.attribute === attribute.name) ?? null,
      })),
      properties: fields.filter(({ attribute }) => attribute === null),
      events: documented('fires').flatMap((fired) =>
        events.filter(({ type }) => type === fired.name).map((event) => ({ ...fired, event })),
      ),
      slots: documented('slot'),
      parts: documented('csspart'),
      theme: documented('cssprop').map((property) => ({ ...property, initial: defaultOf(property.name, ownReads) })),
    };
  });
}

/** A field with our own `@property`; `@state` is nobody's business. */
function fieldOf(source: Source, member: SyntaxNode): ElementField[] {
  const decorator = childNodes(member['decorators'])
    .map((one) => textOf(source, one))
    .find((text) => text.startsWith('@property('));
  if (decorator === undefined) return [];
  const name = textOf(source, member['key']);
  const initial = textOf(source, member['value']);
  const type = textOf(source, member['typeAnnotation']).replace(/^:\s*/, '');
  const attribute = /attribute:\s*(false|'[\w-]+')/.exec(decorator)?.[1];
  return [
    {
      name,
      attribute: attribute === 'false' ? null : (attribute?.slice(1, -1) ?? name.toLowerCase()),
      type: type || (/^(true|false)$/.test(initial) ? 'boolean' : 'string'),
      initial,
      isReflected: /reflect:\s*true/.test(decorator),
      description: docCommentOf(source, member).description,
      line: lineOf(source, member.start),
    },
  ];
}

function observedBy(source: Source, member: SyntaxNode): string[] {
  if (textOf(source, member['key']) !== 'observedAttributes') return [];
  return [...textOf(source, member).matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
}
