/**
 * Rollup plugins: what one chunk takes from another has the same name in both, so that `import{B as e}` and `export{n as B}` become `import{B}` and
 * `export{B}`; 0.3 kB gzipped of the way to an order. Before the minifiers it is given a name that nothing else has and that they are told to keep, after
 * them a short one from letters that they are told to leave alone. A chunk's short names depend on its own code only, as the hash in its file's name does.
 */
import { dirname, join } from 'node:path';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());
/** By the chunk that gives: the one that gives most has the shortest. */
const NAMES = {
  shop: [...CAPITALS, ...[...LETTERS, ...CAPITALS].map((letter) => `$${letter}`)],
  cagette: [...LETTERS, ...CAPITALS].map((letter) => `_${letter}`),
  'after-shelf': [...LETTERS, ...CAPITALS].map((letter) => `${letter}$`),
};
const GIVEN = /shared_([a-z]+(?:_[a-z]+)?)__(\w+?)__/g;
const given = (chunk, name) => `shared_${chunk.replace('-', '_')}__${name}__`;

/** Names that a minifier may neither change nor take. */
export const sharedNamesKept = [];

/** To stand before the minifiers. @returns {import('rollup').Plugin} */
export function nameShared() {
  sharedNamesKept.push(...Object.values(NAMES).flat());
  return {
    name: 'name-shared',
    renderChunk(code, chunk, _options, { chunks }) {
      const program = this.parse(code);
      const names = new Map();
      for (const { type, source, specifiers } of program.body) {
        if (type !== 'ImportDeclaration' && type !== 'ExportNamedDeclaration') continue;
        const from = source ? chunks[join(dirname(chunk.fileName), source.value)].name : chunk.name;
        // What only an `import()` reads has no other side.
        if (!(from in NAMES) && !source) continue;
        for (const { local, imported, exported } of specifiers) names.set(local.name, given(from, (imported ?? exported).name));
      }
      for (const name of names.values()) if (!sharedNamesKept.includes(name)) sharedNamesKept.push(name);
      const identifiers = identifiersIn(program);
      // Lit is published with short names: a minifier told to leave those alone would also leave them where they are.
      for (const { name } of identifiers) if (sharedNamesKept.includes(name) && !names.has(name)) names.set(name, `own_${name}`);
      const named = identifiers
        .filter(({ name }) => names.has(name))
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, { name, start, end, isShorthand }) =>
            text.slice(0, start) + (isShorthand ? `${name}: ` : '') + names.get(name) + text.slice(end),
          code,
        );
      return { code: named, map: null };
    },
  };
}

/** To stand after the minifiers. @returns {import('rollup').Plugin} */
export function shortenShared() {
  return {
    name: 'shorten-shared',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const pool = new Set(Object.values(NAMES).flat());
      const short = new Map();
      for (const { fileName, name, code } of chunks) {
        const taken = identifiersIn(this.parse(code)).find((identifier) => pool.has(identifier.name));
        if (taken) throw new Error(`${fileName} has a ${taken.name} of its own`);
        if (!(name in NAMES)) continue;
        const uses = new Map();
        for (const [own, chunk] of code.matchAll(GIVEN)) if (chunk === name.replace('-', '_')) uses.set(own, (uses.get(own) ?? 0) + 1);
        const byUse = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        if (byUse.length > NAMES[name].length) throw new Error(`${fileName} gives more than there are names for: add to NAMES`);
        for (const [index, [own]] of byUse.entries()) short.set(own, NAMES[name][index]);
      }
      const isTaken = new Set(
        chunks.flatMap(({ code }) => [...code.matchAll(/import\{([^}]*)\}from/g)].flatMap(([, list]) => list.match(GIVEN) ?? [])),
      );
      for (const chunk of chunks) {
        const { code } = chunk;
        chunk.code = code
          .replace(
            /(import|export)\{([^}]*)\}/g,
            (_whole, word, list) =>
              `${word}{${list
                .split(',')
                .map((one) => alike(one, word, isTaken))
                .join()}}`,
          )
          .replace(
            GIVEN,
            (own) => short.get(own) ?? this.error(`${chunk.fileName} takes ${own}, which has no short name: add its chunk to NAMES`),
          );
      }
    },
  };
}

/** `B as shared_…` and `shared_… as B` without the other name, unless it is what an `import()` reads. */
function alike(specifier, word, isTaken) {
  const own = specifier.match(GIVEN)?.[0];
  return own && (word === 'import' || isTaken.has(own)) ? own : specifier;
}

/** Every identifier that names a variable. */
function identifiersIn(program) {
  const found = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    if (node.type === 'Identifier') found.push({ name: node.name, start: node.start, end: node.end, isShorthand: false });
    else if (node.type === 'MemberExpression' && !node.computed) visit(node.object);
    else if (node.type === 'ImportSpecifier' || node.type === 'ExportSpecifier') visit(node.local);
    else if (node.type === 'Property' && node.shorthand) {
      found.push({ name: node.key.name, start: node.key.start, end: node.key.end, isShorthand: true });
      if (node.value.type === 'AssignmentPattern') visit(node.value.right);
    } else if (['Property', 'MethodDefinition', 'PropertyDefinition'].includes(node.type) && !node.computed) visit(node.value);
    else Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}
