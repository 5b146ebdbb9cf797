import { html, raw } from 'hono/html';
import type { Column, Fact, Item, MailBlock, MailContent, Sum, TableGroup } from './mail-content.ts';
import { sheet, styles } from './mail-styles.ts';

type Html = ReturnType<typeof html>;

const LINE_BREAK = /\r\n?|\n/;

/** A mail's HTML: tables, because some mail programs lay out nothing else. The tag escapes whatever is put in, so names are text whatever they contain. */
export async function renderHtml(content: MailContent): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="${content.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${content.subject}</title>
<style>${raw(sheet)}</style>
</head>
<body class="page" style="${styles.page}">
<table role="presentation" class="outer" style="${styles.outer}" cellpadding="0" cellspacing="0" border="0"><tr><td class="frame" style="${styles.frame}" align="center">
<table role="presentation" class="card" style="${styles.card}" cellpadding="0" cellspacing="0" border="0"><tr><td class="inside" style="${styles.inside}" align="left">
<p class="accent" style="${styles.sender}">${content.sender}</p>
<h1 class="ink" style="${styles.title}">${content.title}</h1>
${content.blocks.map(blockHtml)}
</td></tr></table>
${footerHtml(content.footer)}
</td></tr></table>
</body>
</html>
`,
  );
}

function blockHtml(block: MailBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="ink" style="${styles.paragraph}">${lines(block.text)}</p>\n`;
    case 'hint':
      return html`<p class="muted" style="${styles.hint}">${lines(block.text)}</p>\n`;
    case 'code':
      return html`<div class="soft" style="${styles.code}"><div class="muted" style="${styles.codeLabel}">${block.label}</div><div class="ink" style="${styles.codeValue}">${block.value}</div></div>\n`;
    case 'facts':
      return html`<table role="presentation" style="${styles.table}" cellpadding="0" cellspacing="0" border="0">${block.facts.map(factHtml)}</table>\n`;
    case 'items':
      return html`${headingHtml(block.title)}<table style="${styles.table}" cellpadding="0" cellspacing="0" border="0">${block.items.map(itemHtml)}${block.sums.map(sumHtml)}</table>\n`;
    case 'table':
      return html`${headingHtml(block.title)}<table style="${styles.table}" cellpadding="0" cellspacing="0" border="0"><tr>${block.columns.map(columnHtml)}</tr>${block.groups.map((group) => groupHtml(group, block.columns))}</table>\n`;
    case 'button':
      return html`<p style="${styles.buttonLine}"><a class="button" style="${styles.button}" href="${block.url}" target="_blank" rel="noopener noreferrer">${block.label}</a></p>\n`;
  }
}

function headingHtml(title: string | null): Html | string {
  return title === null ? '' : html`<h2 class="ink" style="${styles.heading}">${title}</h2>`;
}

function factHtml({ label, lines: values }: Fact): Html {
  return html`<tr><th scope="row" class="label muted" style="${styles.factLabel}">${label}</th><td class="value ink" style="${styles.factValue}">${lines(values.join('\n'))}</td></tr>`;
}

function itemHtml({ name, details, amount }: Item): Html {
  return html`<tr><th scope="row" class="ink line" style="${styles.item}">${name}${details.map((detail) => html`<br><span class="muted" style="${styles.detail}">${detail}</span>`)}</th><td class="ink line" style="${styles.amount}">${amount}</td></tr>`;
}

function sumHtml({ label, amount, weight }: Sum): Html {
  const classes = { minor: 'muted', plain: 'ink line', strong: 'ink strong' }[weight];
  return html`<tr><th scope="row" class="${classes}" style="${styles.sum[weight]}">${label}</th><td class="${classes}" style="${styles.sumAmount[weight]}">${amount}</td></tr>`;
}

function columnHtml({ label, isNumber }: Column): Html {
  return html`<th scope="col" class="muted" style="${isNumber ? styles.columnHeadNumber : styles.columnHead}">${label}</th>`;
}

function groupHtml({ title, rows }: TableGroup, columns: readonly Column[]): Html {
  const head =
    title === null
      ? ''
      : html`<tr><th scope="rowgroup" colspan="${columns.length}" class="accent" style="${styles.group}">${title}</th></tr>`;
  return html`${head}${rows.map((row) => html`<tr>${row.map((cell, index) => cellHtml(cell, columns[index]?.isNumber ?? false))}</tr>`)}`;
}

function cellHtml(cell: string, isNumber: boolean): Html {
  const [first = '', ...rest] = cell.split(LINE_BREAK);
  return html`<td class="ink line" style="${isNumber ? styles.cellNumber : styles.cell}">${first}${rest.map((line) => html`<br><span class="muted" style="${styles.detail}">${line}</span>`)}</td>`;
}

function footerHtml(footer: readonly string[]): Html {
  if (footer.length === 0) return html``;
  return html`<table role="presentation" style="${styles.footer}" cellpadding="0" cellspacing="0" border="0"><tr><td class="muted" style="${styles.footerText}">${lines(footer.join('\n'))}</td></tr></table>`;
}

/** Line breaks that people typed stay line breaks. */
function lines(text: string): (Html | string)[] {
  return text.split(LINE_BREAK).map((line, index) => (index === 0 ? line : html`<br>${line}`));
}
