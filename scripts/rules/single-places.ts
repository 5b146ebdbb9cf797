import { type Rule, violation } from './rule.ts';
import { isNode, type Source, type SyntaxNode, textOf } from './source.ts';

interface SinglePlace {
  readonly files: RegExp;
  readonly isUse: (node: SyntaxNode, source: Source) => boolean;
  readonly says: string;
}

const ROUNDING = /^Math\.(round|ceil|floor|trunc|fround)$/;
const TIME = /^(Date\.now|performance\.now|Date|process\.hrtime(\.bigint)?)$/;
const NETWORK_CALL = /^(fetch|navigator\.sendBeacon)$/;
const NETWORK_CLASS = /^(XMLHttpRequest|EventSource|WebSocket)$/;
const SQL_TIME = /\b(now\(\)|clock_timestamp\(\)|statement_timestamp\(\)|current_timestamp\b|current_date\b)/i;

/** Rule 3: each of these happens in one file, so that it can be read, changed and replaced in tests in one place. */
const PLACES: readonly SinglePlace[] = [
  {
    files: /^packages\/sdk\/src\/contract\/money\.ts$/,
    isUse: (node, source) =>
      (node.type === 'MemberExpression' && ROUNDING.test(plain(textOf(source, node)))) ||
      (isCall(node) && methodOf(node, source) === 'toFixed') ||
      isBitwiseRounding(node, source),
    says: 'rounds; only contract/money.ts does (divideRounded).',
  },
  {
    files: /^packages\/[^/]+\/src\/clock\.ts$/,
    isUse: (node, source) =>
      (isCall(node) && TIME.test(plain(textOf(source, node['callee'])))) ||
      (node.type === 'NewExpression' && plain(textOf(source, node['callee'])) === 'Date' && isEmpty(node['arguments'])) ||
      (node.type === 'MemberExpression' && plain(textOf(source, node)) === 'Temporal.Now') ||
      (source.path.endsWith('.queries.ts') && isText(node) && SQL_TIME.test(textOf(source, node))),
    says: 'reads the time; only clock.ts does, and passes the instant on.',
  },
  {
    files: /^packages\/server\/src\/config\.ts$/,
    isUse: (node, source) => node.type === 'MemberExpression' && /^(process\.env|import\.meta\.env)$/.test(plain(textOf(source, node))),
    says: 'reads the environment; only config.ts does.',
  },
  {
    files: /^packages\/(sdk\/src\/transport|widget\/src\/(base\/(early-reads|open-events)|elements\/map-view\/outline-files))\.ts$/,
    isUse: (node, source) =>
      (isCall(node) && NETWORK_CALL.test(plain(textOf(source, node['callee'])))) ||
      (node.type === 'MemberExpression' && /^(globalThis|window|self)\.fetch$/.test(textOf(source, node))) ||
      (node.type === 'NewExpression' && NETWORK_CLASS.test(plain(textOf(source, node['callee'])))),
    says: 'fetches; only transport.ts does, early-reads.ts before it is there, open-events.ts for what the browser streams by itself, outline-files.ts a file that is not of the API.',
  },
];

export const singlePlaces: Rule = (source) =>
  PLACES.filter(({ files }) => !files.test(source.path)).flatMap(({ isUse, says }) => {
    const lines = source.nodes.filter((node) => isUse(node, source)).map((node) => violation(source, node.start, '3', says));
    return lines.filter((found, index) => lines.findIndex(({ line }) => line === found.line) === index);
  });

function isCall(node: SyntaxNode): boolean {
  return node.type === 'CallExpression';
}

function methodOf(node: SyntaxNode, source: Source): string {
  const callee = node['callee'];
  return isNode(callee) && callee.type === 'MemberExpression' ? textOf(source, callee['property']) : '';
}

/** `x | 0` and `~~x` are Math.trunc in disguise. */
function isBitwiseRounding(node: SyntaxNode, source: Source): boolean {
  if (node.type === 'BinaryExpression') return node['operator'] === '|' && textOf(source, node['right']) === '0';
  const inner = node['argument'];
  return (
    node.type === 'UnaryExpression' &&
    node['operator'] === '~' &&
    isNode(inner) &&
    inner.type === 'UnaryExpression' &&
    inner['operator'] === '~'
  );
}

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node['value'] === 'string');
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** `globalThis.performance.now` and `performance?.now` are `performance.now`. */
function plain(text: string): string {
  return text.replaceAll('?.', '.').replace(/^(globalThis|window|self)\./, '');
}
