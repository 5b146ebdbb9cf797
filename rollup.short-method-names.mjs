/**
 * A Rollup plugin: names of methods and of functions in objects (`retryShelf`) become a letter and a digit in the embed script, which saves 0.1 kB of it gzipped. Only
 * functions: they can neither be stored nor sent, so that no name of theirs is read by another build or a server. A name is left alone when anything but a
 * function has it somewhere, or when the browser, Lit, a text, a template, an attribute, the contract or the elements' public description says it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domprops } from './node_modules/terser/tools/domprops.js';
import { filesReached } from './rollup.files-reached.mjs';
import { filesIn } from './rollup.short-message-keys.mjs';

/** Its classes are extended, and call what extends them by name. */
const LEAFLET = 'node_modules/leaflet/dist/leaflet-src.esm.js';
const LIT = ['lit-html', '@lit/reactive-element', 'lit-element'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** The names of texts have no digit. */
const SHORT = LETTERS.flatMap((letter) => '0123456789'.split('').map((digit) => letter + digit));
const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression'];
/** What may hold a function as well as anything else. */
const UNKNOWN = ['Identifier', 'MemberExpression'];

/**
 * @param files what a graph is made of, of the widget
 * @param sdk the folder of what tsc emitted of the SDK
 * @param description custom-elements.json
 * @returns {import('rollup').Plugin}
 */
export function shortMethodNames(files, sdk, description) {
  let names = new Map();
  return {
    name: 'short-method-names',
    buildStart() {
      const functions = new Set();
      const taken = new Set(domprops);
      const desks = filesReached(join(sdk, 'desk.js'), filesReached(join(sdk, 'index.js'), []));
      for (const path of [...files, ...filesIn(sdk)]) {
        const code = readFileSync(path, 'utf8');
        const { properties, words } = namesIn(this.parse(code));
        // Schemas of what is sent, and whatever is stored.
        const isRead = code.includes('zod') || code.includes('JSON.');
        for (const word of words) taken.add(word);
        for (const { name, kind } of properties) {
          if (isRead || kind === 'value') taken.add(name);
          // What only a farm's desk calls is in no graph: its names would move the others'.
          if (kind === 'function' && !desks.includes(path)) functions.add(name);
        }
      }
      const theirs = files.some((path) => path.includes('/map-view/')) ? [LEAFLET] : [];
      for (const path of [...LIT.flatMap((name) => filesOf(join('node_modules', name))), ...theirs])
        for (const { name } of namesIn(this.parse(readFileSync(path, 'utf8'))).properties) taken.add(name);
      for (const [, name] of readFileSync(description, 'utf8').matchAll(/"name": "(\w+)"/g)) taken.add(name);
      const free = SHORT.filter((name) => !taken.has(name) && !functions.has(name));
      const long = [...functions].filter((name) => name.length > 2 && !taken.has(name)).sort((a, b) => (a < b ? -1 : 1));
      names = new Map(long.map((name, index) => [name, free[index]]));
    },
    transform(code, id) {
      if (!files.includes(id) && !id.startsWith(sdk)) return null;
      const shortened = namesIn(this.parse(code))
        .properties.filter(({ name }) => names.has(name))
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, { name, start, end, isShorthand }) =>
            text.slice(0, start) + names.get(name) + (isShorthand ? `: ${name}` : '') + text.slice(end),
          code,
        );
      return { code: shortened, map: null };
    },
  };
}

const filesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));

/** Every name of a property in a program, with what it is there, and every word of its texts, templates and exports. */
function namesIn(program) {
  const properties = [];
  const words = new Set();
  const add = ({ name, start, end }, kind, isShorthand = false) => properties.push({ name, start, end, kind, isShorthand });
  const visit = (node, parent) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one, parent);
      return;
    }
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') add(node.property, 'read');
    else if (['Property', 'PropertyDefinition', 'MethodDefinition'].includes(node.type) && !node.computed && node.key.type === 'Identifier')
      add(node.key, parent.type === 'ObjectPattern' ? 'read' : kindOf(node), node.shorthand);
    else if (node.type === 'Literal' && typeof node.value === 'string') words.add(node.value);
    else if (node.type === 'TemplateElement') for (const word of node.value.raw.match(/\w+/g) ?? []) words.add(word);
    else if (node.type === 'ExportNamedDeclaration') {
      for (const { id } of node.declaration?.declarations ?? [node.declaration ?? {}]) if (id) words.add(id.name);
      for (const { exported } of node.specifiers) words.add(exported.name);
    }
    for (const child of Object.values(node)) visit(child, node);
  };
  visit(program, null);
  return { properties, words };
}

function kindOf({ type, value }) {
  if (type === 'MethodDefinition' || FUNCTIONS.includes(value?.type)) return 'function';
  return UNKNOWN.includes(value?.type) ? 'unknown' : 'value';
}
