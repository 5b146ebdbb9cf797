/**
 * A Rollup plugin: the names of texts (`messages.eraseWarning`) become one or two letters in the embed script, which saves 1.5 kB of it gzipped. A name is
 * shortened only when nothing but the tables and `….messages.name` says it in the whole widget, so that it cannot mean anything else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = /\/messages\/(\w+\/)?(fr|en)\.js$/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const SHORT = [...LETTERS, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))];

/** @param files what a graph is made of, of the widget @returns {import('rollup').Plugin} */
export function shortMessageKeys(files) {
  let names = new Map();
  return {
    name: 'short-message-keys',
    buildStart() {
      const sayings = files.flatMap((path) => sayingsIn(this.parse(readFileSync(path, 'utf8')), TABLES.test(path)));
      const keys = new Set(sayings.filter(({ kind }) => kind === 'key').map(({ name }) => name));
      const taken = new Set(sayings.filter(({ kind }) => kind === 'else').map(({ name }) => name));
      const free = SHORT.filter((name) => !keys.has(name));
      names = new Map([...keys].filter((key) => !taken.has(key)).map((key, index) => [key, free[index]]));
    },
    transform(code, id) {
      if (!files.includes(id)) return null;
      const said = sayingsIn(this.parse(code), TABLES.test(id)).filter(({ kind, name }) => kind !== 'else' && names.has(name));
      const shortened = said
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end, name }) => text.slice(0, start) + names.get(name) + text.slice(end), code);
      return { code: shortened, map: null };
    },
  };
}

export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && !entry.parentPath.startsWith(join(folder, 'embed')))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every name of a property in a program: a text's key in its table, a text that is read, or something else. */
function sayingsIn(program, isTable) {
  const found = [];
  const table = isTable ? tableOf(program) : null;
  walk(program, null, (node, parent) => {
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      const { object } = node;
      const holder = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? object.property.name : null;
      found.push({ ...nameOf(node.property), kind: holder === 'messages' ? 'read' : 'else' });
    } else if (node.type === 'Property' || node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') {
      const isKey = parent === table && parent !== null && !node.shorthand && !node.computed && node.key.type === 'Identifier';
      found.push(isKey ? { ...nameOf(node.key), kind: 'key' } : { ...nameOf(node.key), kind: 'else' });
    } else if (node.type === 'Literal' && typeof node.value === 'string') found.push({ name: node.value, kind: 'else' });
  });
  return found;
}

const nameOf = (node) => ({ name: node.type === 'Identifier' ? node.name : String(node.value), start: node.start, end: node.end });

/** The object that a table's module exports. */
function tableOf(program) {
  const exported = program.body.find(({ type }) => type === 'ExportNamedDeclaration');
  return exported.declaration.declarations[0].init;
}

function walk(node, parent, visit) {
  if (node === null || typeof node !== 'object') return;
  const isNode = typeof node.type === 'string';
  if (isNode) visit(node, parent);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) walk(one, node, visit);
    else walk(child, node, visit);
  }
}
