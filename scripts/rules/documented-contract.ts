import { publicEvents } from '../element-data/public-events.ts';
import { SHOP_PATH, shopSource } from '../element-data/shop-contract.ts';
import { templateHooks } from '../element-data/template-hooks.ts';
import { themeReads } from '../element-data/theme-properties.ts';
import type { SourceFile } from './check-sources.ts';
import type { Violation } from './rule.ts';

interface Place {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

const INDEX = 'packages/widget/src/index.ts';
/** What the shop renders itself; other elements stand inside its shadow root, and a page reaches their parts only through its `exportparts`. */
const SHOPS_OWN = /^packages\/widget\/src\/(elements\/shop|base)\//;
const DEFINED = /defineElement\('([\w-]+)', (?:\(await import\([^)]*\)\)\.)?(\w+)\)/g;

/**
 * The class comment of `<cagette-shop>` is the public contract: whatever a page can use is documented there and whatever is documented exists. The typed maps
 * of elements and events are complete, and the package exports every event's class.
 */
export function documentedContract(files: readonly SourceFile[]): Violation[] {
  if (!files.some(({ path }) => path === SHOP_PATH)) return [];
  const shop = shopSource(files);
  const hooks = templateHooks(files);
  const events = publicEvents(files);
  const shopPlace = { path: SHOP_PATH, line: shop.line };
  const attributes = [
    ...shop.fields.flatMap(({ attribute, line }) => (attribute === null ? [] : [{ name: attribute, path: SHOP_PATH, line }])),
    ...shop.observed.map((name) => ({ ...shopPlace, name })),
  ];
  const slots = hooks.filter(({ kind, path }) => kind === 'slot' && SHOPS_OWN.test(path));
  const exported = hooks.filter(({ kind, path }) => kind === 'exportparts' && SHOPS_OWN.test(path));
  const parts = [...hooks.filter(({ kind, path }) => kind === 'part' && SHOPS_OWN.test(path)), ...exported];
  const documented = (tag: string) => shop.tags.filter((one) => one.tag === tag).map(({ name, line }) => ({ name, path: SHOP_PATH, line }));
  return [
    ...bothWays('@attr', 'attribute', attributes, documented('attr')),
    ...bothWays(
      '@fires',
      'event',
      events.map(({ type, path, line }) => ({ name: type, path, line })),
      documented('fires'),
    ),
    ...bothWays('@slot', 'slot', slots, documented('slot')),
    ...bothWays('@csspart', 'part', parts, documented('csspart')),
    ...bothWays('@cssprop', 'property', themeReads(files), documented('cssprop')),
    ...shop.tags
      .filter(({ description }) => description === '')
      .map(({ tag, name, line }) => broken({ name, path: SHOP_PATH, line }, `@${tag} does not say what it is for`)),
    ...shop.fields
      .filter(({ attribute, description }) => attribute === null && description === '')
      .map(({ name, line }) => broken({ name, path: SHOP_PATH, line }, 'is a property of the shop and has no comment')),
    ...hooks
      .filter(({ kind, path, name }) => kind === 'part' && !SHOPS_OWN.test(path) && !exported.some((one) => one.name === name))
      .map((hook) => broken(hook, 'is a part that no page can reach: the shop exports it, or it goes')),
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

function bothWays(tag: string, what: string, used: readonly Place[], documented: readonly Place[]): Violation[] {
  const first = used.filter(({ name }, index) => used.findIndex((one) => one.name === name) === index);
  return [
    ...first
      .filter(({ name }) => !documented.some((one) => one.name === name))
      .map((place) => broken(place, `is a public ${what} without ${tag} in the shop's comment`)),
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
