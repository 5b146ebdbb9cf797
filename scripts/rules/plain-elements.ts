import { type Rule, violation } from './rule.ts';
import { type Source, type SyntaxNode, textOf } from './source.ts';

interface Ban {
  readonly isUse: (node: SyntaxNode, source: Source) => boolean;
  readonly says: string;
}

const RAW_HTML = /^(unsafeHTML|unsafeSVG|unsafeStatic)$/;
const RAW_HTML_MEMBER = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/;

/** What a strict Content-Security-Policy, Trusted Types or somebody else's style sheet would break. */
const BANS: readonly Ban[] = [
  {
    isUse: (node, source) =>
      (node.type === 'Identifier' && RAW_HTML.test(textOf(source, node))) ||
      (node.type === 'MemberExpression' && RAW_HTML_MEMBER.test(textOf(source, node['property']))) ||
      (isText(node) && /\s\.(innerHTML|outerHTML)=/.test(textOf(source, node))),
    says: 'renders text as HTML; text from a farm is shown as text.',
  },
  {
    isUse: (node, source) =>
      (isText(node) && /<[a-z][^>]*\sstyle=/i.test(textOf(source, node))) ||
      (isText(node) && /^\s*style=/.test(textOf(source, node).replace(/^[`}"']/, ''))) ||
      (node.type === 'Identifier' && textOf(source, node) === 'styleMap') ||
      (node.type === 'CallExpression' &&
        textOf(source, node['callee']).endsWith('.setAttribute') &&
        /setAttribute\(\s*['"]style['"]/.test(textOf(source, node))),
    says: 'sets a style attribute, which a strict policy blocks; use an adopted style sheet.',
  },
  {
    isUse: (node, source) => isText(node) && /(^|[^\w-])\d*\.?\d+rem\b/.test(textOf(source, node)),
    says: "uses rem, which follows the host page's root; use em or px.",
  },
  {
    isUse: (node, source) => isText(node) && /\bdata:[a-z]+\//.test(textOf(source, node)),
    says: 'holds a data: URI, which a strict policy blocks.',
  },
  {
    isUse: (node, source) =>
      (node.type === 'CallExpression' && textOf(source, node['callee']) === 'eval') ||
      (node.type === 'NewExpression' && textOf(source, node['callee']) === 'Function'),
    says: 'evaluates text as code, which a strict policy blocks.',
  },
];

export const plainElements: Rule = (source) => {
  if (!source.path.startsWith('packages/widget/src/')) return [];
  return BANS.flatMap(({ isUse, says }) => {
    const found = source.nodes.filter((node) => isUse(node, source)).map((node) => violation(source, node.start, 'embedding', says));
    return found.filter(({ line }, index) => found.findIndex((other) => other.line === line) === index);
  });
};

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node['value'] === 'string');
}
