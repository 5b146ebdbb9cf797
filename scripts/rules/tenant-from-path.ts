import { type Rule, violation } from './rule.ts';
import { type SyntaxNode, textOf } from './source.ts';

const BODY = /(^|\.)body$/;
const TENANT_OR_ACTOR = /^(organisation|organisationId|organisationSlug|tenant|tenantId|actor|actorId|customerId|role)$/;

/** Rule 5: who asks, and for which organisation, comes from the path, the key or the session; a body can claim anything. */
export const tenantFromPath: Rule = (source) => {
  if (!source.path.startsWith('packages/server/src/features/')) return [];
  const isClaim = (node: SyntaxNode) =>
    node.type === 'MemberExpression' && BODY.test(textOf(source, node['object'])) && TENANT_OR_ACTOR.test(textOf(source, node['property']));
  return source.nodes
    .filter(isClaim)
    .map((node) =>
      violation(source, node.start, '5', `takes ${textOf(source, node)} from the body; it comes from the path, the key or the session.`),
    );
};
