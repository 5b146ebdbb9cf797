import type { SourceFile } from '../rules/check-sources.ts';
import { childNodes, isNode, lineOf, parseSource, type Source, type SyntaxNode, textOf } from '../rules/source.ts';
import { type DocTag, docCommentOf } from './doc-comment.ts';
import { type EventClass, publicEvents } from './public-events.ts';
import { defaultOf, themeReads } from './theme-properties.ts';

export const SHOP_PATH = 'packages/widget/src/elements/shop/shop.ts';
export const SHOP_TAG = 'cagette-shop';

export interface ShopField {
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

/** What a page may use of `<cagette-shop>`, as the class comment says it and the code does it. */
export interface ShopContract {
  readonly className: string;
  readonly description: string;
  readonly attributes: readonly (Documented & { readonly field: ShopField | null })[];
  /** Rich data. */
  readonly properties: readonly ShopField[];
  readonly events: readonly (Documented & { readonly event: EventClass })[];
  readonly slots: readonly Documented[];
  readonly parts: readonly Documented[];
  readonly theme: readonly (Documented & { readonly initial: string })[];
}

/** The tags of the class comment and what the class itself declares, for the check that they agree. */
export interface ShopSource {
  readonly description: string;
  readonly className: string;
  readonly line: number;
  readonly tags: readonly DocTag[];
  readonly fields: readonly ShopField[];
  /** Observed without being fields: `lang`. */
  readonly observed: readonly string[];
}

/** @throws TypeError when the shop is not where it was. */
export function shopSource(files: readonly SourceFile[]): ShopSource {
  const file = files.find(({ path }) => path === SHOP_PATH);
  if (!file) throw new TypeError(`${SHOP_PATH} is missing`);
  const source = parseSource(file.path, file.text);
  const node = source.nodes.find(({ type }) => type === 'ClassDeclaration');
  if (!node) throw new TypeError(`${SHOP_PATH} has no class`);
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

export function shopContract(files: readonly SourceFile[]): ShopContract {
  const { className, description, tags, fields } = shopSource(files);
  const reads = themeReads(files);
  const events = publicEvents(files);
  const documented = (...names: string[]) =>
    tags.filter(({ tag }) => names.includes(tag)).map(({ name, description: says }) => ({ name, description: says }));
  return {
    className,
    description,
    attributes: documented('attr').map((attribute) => ({
      ...attribute,
      field: fields.find((field) => field.attribute === attribute.name) ?? null,
    })),
    properties: fields.filter(({ attribute }) => attribute === null),
    events: documented('fires').flatMap((fired) => events.filter(({ type }) => type === fired.name).map((event) => ({ ...fired, event }))),
    slots: documented('slot'),
    parts: documented('csspart'),
    theme: documented('cssprop').map((property) => ({ ...property, initial: defaultOf(property.name, reads) })),
  };
}

/** A field with our own `@property`; `@state` is nobody's business. */
function fieldOf(source: Source, member: SyntaxNode): ShopField[] {
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
