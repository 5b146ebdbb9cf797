import { type Rule, type Violation, violation } from './rule.ts';
import { type Source, textOf } from './source.ts';

const ELEMENTS = 'packages/widget/src/elements/';
const STATE = 'packages/widget/src/state/';
/** The root elements: the only ones that own a client and a store. */
const ROOTS = /^packages\/widget\/src\/elements\/(shop|pickup-map|impact|desk)\//;
const CLIENT = /^@cagette\/sdk(\/(desk|validator))?$/;
const STORE_OR_CLIENT = /\/state\/[^/]*(store|client)[^/]*\.ts$/;
const DOM_GLOBALS = new Set(['document', 'customElements', 'HTMLElement', 'LitElement', 'Element', 'ShadowRoot']);

/** Rule 8: state comes down, requests go up; only the root element owns a client and a store, and the store has no DOM. */
export const oneOwner: Rule = (source) => {
  if (source.path.startsWith(ELEMENTS) && !ROOTS.test(source.path)) return clientsIn(source);
  return source.path.startsWith(STATE) ? domIn(source) : [];
};

function clientsIn(source: Source): Violation[] {
  const says = 'only the root element owns a client and a store: take state from a context or a property, ask by an event.';
  return source.imports
    .filter(({ specifier, isTypeOnly }) => !isTypeOnly && (CLIENT.test(specifier) || STORE_OR_CLIENT.test(specifier)))
    .map(({ specifier, start }) => violation(source, start, '8', `imports «${specifier}», but ${says}`));
}

function domIn(source: Source): Violation[] {
  const lit = source.imports.filter(({ specifier, isTypeOnly }) => !isTypeOnly && /^lit(\/|$)/.test(specifier));
  const globals = source.nodes.filter(
    (node) =>
      (node.type === 'MemberExpression' && DOM_GLOBALS.has(textOf(source, node['object']))) ||
      ((node.type === 'NewExpression' || node.type === 'BinaryExpression') &&
        DOM_GLOBALS.has(textOf(source, node['callee'] ?? node['right']))),
  );
  return [
    ...lit.map(({ start }) => violation(source, start, '8', 'imports lit, but the state is tested without a DOM.')),
    ...globals.map((node) => violation(source, node.start, '8', 'uses the DOM, but the state is tested without one.')),
  ];
}
