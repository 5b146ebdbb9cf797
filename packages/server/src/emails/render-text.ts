import type { Fact, Item, MailBlock, MailContent, Sum, TableGroup } from './mail-content.ts';

/** A mail's plain text: the same words in the same order as its HTML. */
export function renderText(content: MailContent): string {
  const parts = [content.title, ...content.blocks.map(blockText)];
  if (content.footer.length > 0) parts.push(['-- ', ...content.footer].join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'hint':
      return block.text;
    case 'code':
      return `${block.label}\n${block.value}`;
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'items':
      return [...(block.title === null ? [] : [block.title]), ...block.items.map(itemText), ...block.sums.map(sumText)].join('\n');
    case 'table':
      return [
        ...(block.title === null ? [] : [block.title]),
        block.columns.map((column) => column.label).join(' | '),
        ...block.groups.flatMap(groupText),
      ].join('\n');
    case 'button':
      return `${block.label}\n${block.url}`;
  }
}

function factText({ label, lines }: Fact): string {
  return `${label}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function itemText({ name, details, amount }: Item): string {
  return [`- ${name}`, ...details.map((detail) => `  ${detail}`), `  ${amount}`].join('\n');
}

function sumText({ label, amount }: Sum): string {
  return `${label} | ${amount}`;
}

function groupText({ title, rows }: TableGroup): string[] {
  return [...(title === null ? [] : [title]), ...rows.map((row) => `- ${row.map((cell) => cell.split(/[\r\n]+/).join(', ')).join(' | ')}`)];
}
