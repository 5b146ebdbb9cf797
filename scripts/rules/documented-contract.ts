import { type EventClass, publicEvents } from '../element-data/public-events.ts';
import { ELEMENTS, elementSource, type PublicElement } from '../element-data/element-contract.ts';
import { filesReached } from '../element-data/files-reached.ts';
import { type TemplateHook, templateHooks } from '../element-data/template-hooks.ts';
import { themeReads } from '../element-data/theme-properties.ts';
import type { SourceFile } from './check-sources.ts';
import type { Violation } from './rule.ts';

interface Place {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** What is read of the sources, for every element alike. */
interface Findings {
  readonly hooks: readonly TemplateHook[];
  readonly events: readonly EventClass[];
  readonly files: readonly SourceFile[];
}

const INDEX = 'packages/widget/src/index.ts';
const BASE = 'packages/widget/src/base/';
const DEFINED = /defineElement\('([\w-]+)', (?:\(await import\([^)]*\)\)\.)?(\w+)\)/g;

/**
 * The class comment of a public element is its contract: whatever a page can use is documented there and whatever is documented exists. The typed maps
 * of elements and events are complete, and the package exports every event's class.
 */
export function documentedContract(files: readonly SourceFile[]): Violation[] {
  const there = ELEMENTS.filter(({ path }) => files.some((file) => file.path === path));
  if (there.length === 0) return [];
  const hooks = templateHooks(files);
  const events = publicEvents(files);
  const reached = there.map(({ entry }) => filesReached(files, entry));
  return [
    ...there.flatMap((element) => ofElement(element, { hooks, events, files })),
    ...events
      .filter(({ path }) => !reached.some((paths) => paths.has(path)))
      .map((event) => broken({ ...event, name: event.type }, 'is an event that no element sends')),
    ...events
      .filter(({ isInEventMap }) => !isInEventMap)
      .map((event) => broken({ ...event, name: event.type }, 'is not in GlobalEventHandlersEventMap in its file')),
    ...events.filter(({ description }) => description === '').map((event) => broken({ ...event, name: event.className }, 'has no comment')),
    ...events
      .filter(({ className }) => !textAt(files, INDEX).includes(`{ ${className} }`))
      .map((event) => broken({ ...event, name: event.className }, `is not exported by ${INDEX}`)),
    ...unnamedElements(files),
  ];
}

function ofElement(element: PublicElement, { hooks, events, files }: Findings): Violation[] {
  const { path, tag, entry } = element;
  const reached = filesReached(files, entry);
  /** What it renders itself; other elements stand inside its shadow root, and a page reaches their parts only through its `exportparts`. */
  const isOwn = (one: { readonly path: string }) =>
    reached.has(one.path) && (one.path.startsWith(BASE) || one.path.startsWith(path.replace(/[^/]+$/, '')));
  const { line, fields, observed, tags } = elementSource(files, element);
  const attributes = [
    ...fields.flatMap((field) => (field.attribute === null ? [] : [{ name: field.attribute, path, line: field.line }])),
    ...observed.map((name) => ({ name, path, line })),
  ];
  const exported = hooks.filter((hook) => hook.kind === 'exportparts' && isOwn(hook));
  const documented = (name: string) => tags.filter((one) => one.tag === name).map((one) => ({ name: one.name, path, line: one.line }));
  const compared = (docTag: string, what: string, used: readonly Place[]) => bothWays(tag, docTag, what, used, documented(docTag.slice(1)));
  return [
    ...compared('@attr', 'attribute', attributes),
    ...compared(
      '@fires',
      'event',
      events.filter((event) => reached.has(event.path)).map((event) => ({ ...event, name: event.type })),
    ),
    ...compared(
      '@slot',
      'slot',
      hooks.filter((hook) => hook.kind === 'slot' && isOwn(hook)),
    ),
    ...compared('@csspart', 'part', [...hooks.filter((hook) => hook.kind === 'part' && isOwn(hook)), ...exported]),
    ...compared(
      '@cssprop',
      'property',
      themeReads(files).filter((read) => reached.has(read.path)),
    ),
    ...tags
      .filter(({ description }) => description === '')
      .map((one) => broken({ name: one.name, path, line: one.line }, `@${one.tag} does not say what it is for`)),
    ...fields
      .filter(({ attribute, description }) => attribute === null && description === '')
      .map((field) => broken({ name: field.name, path, line: field.line }, `is a property of <${tag}> and has no comment`)),
    ...hooks
      .filter((hook) => hook.kind === 'part' && reached.has(hook.path) && !isOwn(hook) && !exported.some(({ name }) => name === hook.name))
      .map((hook) => broken(hook, `is a part that no page can reach: <${tag}> exports it, or it goes`)),
  ];
}

function bothWays(element: string, tag: string, what: string, used: readonly Place[], documented: readonly Place[]): Violation[] {
  const first = used.filter(({ name }, index) => used.findIndex((one) => one.name === name) === index);
  return [
    ...first
      .filter(({ name }) => !documented.some((one) => one.name === name))
      .map((place) => broken(place, `is a public ${what} without ${tag} in the comment of <${element}>`)),
    ...documented
      .filter(({ name }) => !used.some((one) => one.name === name))
      .map((place) => broken(place, `is documented by ${tag}, but there is no such ${what}`)),
    ...documented
      .filter(({ name }, index) => documented.findIndex((one) => one.name === name) !== index)
      .map((place) => broken(place, `is documented by ${tag} twice`)),
  ];
}

/** Every element that is defined has its class in HTMLElementTagNameMap. */
function unnamedElements(files: readonly SourceFile[]): Violation[] {
  const maps = files.filter(({ path }) => path.startsWith('packages/widget/src/elements/')).map(({ text }) => text);
  return files
    .filter(({ path }) => path.startsWith('packages/widget/src/') && !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(DEFINED)]
        .filter(
          ([, name, className]) =>
            !maps.some((map) => new RegExp(`interface HTMLElementTagNameMap \\{[^}]*'${name}': ${className};`).test(map)),
        )
        .map(({ 1: name = '', index }) =>
          broken({ name, path, line: text.slice(0, index).split('\n').length }, 'is not in HTMLElementTagNameMap'),
        ),
    );
}

function textAt(files: readonly SourceFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

function broken({ name, path, line }: Place, says: string): Violation {
  return { path, line, rule: 'contract', sentence: `«${name || 'default'}» ${says}.` };
}
