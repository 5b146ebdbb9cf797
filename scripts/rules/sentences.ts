import { mayHoldSentences } from './sentences.allow.ts';
import { type Rule, type Violation, violation } from './rule.ts';
import { childNodes, isNode, type Source, type SyntaxNode, textOf } from './source.ts';

const ACCENTED_WORD = / à |(?=\p{L}{3})\p{L}*[àâäæçéèêëîïôöùûüœ]/iu;
const FRENCH_WORDS =
  /\b(le|la|les|des|une?|du|de|pour|avec|sans|sur|votre|vos|notre|nos|est|sont|commandes?|paniers?|merci|bonjour|aucune?|retrait|il|elle|nous|vous|cette|dans|reste)\b/gi;
/** One such word may be a name or English; two in one string are French. */
const ENOUGH_WORDS = 2;
const MARKUP_TAGS = new Set(['html', 'svg']);
const TEXT_BETWEEN_TAGS = />[^<>]*\p{L}{2,}[^<>]*</u;
const TEXT_ATTRIBUTE = /\s(aria-label|title|placeholder|alt)=["'][^"']*\p{L}{2,}/u;

/** Rule 9: what people read is in messages/<lang>.ts, where the compiler sees a missing translation. */
export const sentences: Rule = (source) => {
  if (mayHoldSentences(source.path)) return [];
  return [...strings(source), ...templates(source)];
};

function strings(source: Source): Violation[] {
  const inMarkup = new Set(source.nodes.filter((node) => isTagged(node, source)).map((node) => node['quasi']));
  return source.nodes
    .filter((node) => !inMarkup.has(node) && isFrench(valueOf(node)))
    .map((node) =>
      violation(source, node.start, '9', `holds «${excerpt(valueOf(node))}»; sentences for people belong in messages/<lang>.ts.`),
    );
}

function templates(source: Source): Violation[] {
  return source.nodes
    .filter((node) => isTagged(node, source) && isNode(node['quasi']) && hasWrittenText(valueOf(node['quasi'])))
    .map((node) => violation(source, node.start, '9', 'has words in its markup; take them from messages/<lang>.ts.'));
}

function isTagged(node: SyntaxNode, source: Source): boolean {
  return node.type === 'TaggedTemplateExpression' && MARKUP_TAGS.has(textOf(source, node['tag']));
}

function hasWrittenText(markup: string): boolean {
  const visible = markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
  return TEXT_BETWEEN_TAGS.test(visible) || TEXT_ATTRIBUTE.test(visible);
}

/** The text of a string or of a template, with a mark in the place of every expression, so that a sentence split by one is seen whole. */
function valueOf(node: SyntaxNode): string {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : '';
  return node.type === 'TemplateLiteral' ? childNodes(node['quasis']).map(rawOf).join('0') : '';
}

function rawOf({ value }: SyntaxNode): string {
  return typeof value === 'object' && value !== null && 'raw' in value && typeof value.raw === 'string' ? value.raw : '';
}

function isFrench(text: string): boolean {
  if (ACCENTED_WORD.test(text)) return true;
  return text.includes(' ') && new Set(text.toLowerCase().match(FRENCH_WORDS)).size >= ENOUGH_WORDS;
}

const EXCERPT_LENGTH = 40;

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}
