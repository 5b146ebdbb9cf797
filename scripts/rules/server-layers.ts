import { posix } from 'node:path';
import { resolveImport } from './resolve-import.ts';
import { type Rule, type Violation, violation } from './rule.ts';
import { isNode, type Source, type SyntaxNode, textOf } from './source.ts';

const SERVER = 'packages/server/src/';
const FEATURES = `${SERVER}features/`;
const QUERY_BUILDERS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

/** What a file of each role must not import, by the ending of what it imports. */
const FORBIDDEN: readonly { readonly role: string; readonly imports: readonly string[]; readonly says: string }[] = [
  { role: '.routes.ts', imports: ['.queries.ts'], says: 'routes call services, never queries' },
  { role: '.service.ts', imports: ['.routes.ts'], says: 'services do not know routes' },
  { role: '.queries.ts', imports: ['.routes.ts', '.service.ts'], says: 'queries know neither services nor routes' },
  { role: '.view.ts', imports: ['.queries.ts', '.service.ts', '.routes.ts'], says: 'a view is a pure function of what it is given' },
];

/** Routes → service → queries; a feature's queries are its own; SQL in `*.queries.ts`, `db/` and `jobs/`. */
export const serverLayers: Rule = (source) => {
  if (!source.path.startsWith(SERVER)) return [];
  return [...layerViolations(source), ...sqlViolations(source)];
};

function layerViolations(source: Source): Violation[] {
  return source.imports.flatMap(({ specifier, start, isTypeOnly }) => {
    const target = resolveImport(source.path, specifier);
    if (target === null) return [];
    const broken = FORBIDDEN.find(({ role, imports }) => source.path.endsWith(role) && imports.some((ending) => target.endsWith(ending)));
    if (broken && !isTypeOnly) return [violation(source, start, '1', `imports ${posix.basename(target)}, but ${broken.says}.`)];
    if (isForeignQueries(source.path, target) && !isTypeOnly) {
      return [violation(source, start, '1', `imports ${posix.basename(target)} of another feature; call its service instead.`)];
    }
    return [];
  });
}

function isForeignQueries(path: string, target: string): boolean {
  if (!path.startsWith(FEATURES) || !target.endsWith('.queries.ts')) return false;
  return posix.dirname(path) !== posix.dirname(target);
}

function sqlViolations(source: Source): Violation[] {
  if (source.path.endsWith('.queries.ts') || source.path.startsWith(`${SERVER}db/`) || source.path.startsWith(`${SERVER}jobs/`)) return [];
  const says = 'SQL belongs in a *.queries.ts file, db/ or jobs/.';
  const tags = source.imports.filter(({ specifier, names, isTypeOnly }) => specifier === 'kysely' && names.includes('sql') && !isTypeOnly);
  const drivers = source.imports.filter(({ specifier, isTypeOnly }) => specifier === 'pg' && !isTypeOnly);
  return [
    ...tags.map(({ start }) => violation(source, start, '1', `imports kysely's sql tag; ${says}`)),
    ...drivers.map(({ start }) => violation(source, start, '1', `imports pg; ${says}`)),
    ...source.nodes
      .filter((node) => isQueryBuilder(node, source))
      .map((node) => violation(source, node.end, '1', `builds a query; ${says}`)),
  ];
}

function isQueryBuilder(node: SyntaxNode, source: Source): boolean {
  const callee = node['callee'];
  return (
    node.type === 'CallExpression' &&
    isNode(callee) &&
    callee.type === 'MemberExpression' &&
    QUERY_BUILDERS.has(textOf(source, callee['property']))
  );
}
