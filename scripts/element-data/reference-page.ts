import type { Documented, ElementContract } from './element-contract.ts';

/** docs/reference.md: everything a page can use of the elements. */
export function referencePage(contracts: readonly ElementContract[]): string {
  const tags = contracts.map(({ tag }) => `[\`<${tag}>\`](#${tag})`);
  return `<!-- Made by \`npm run reference\` from the sources of the elements; a test says when it is not current. -->

# Elements

${tags.join(' · ')}

How to put them on a page is in [embedding.md](embedding.md). The same lists for editors and type checkers are in the package: \`custom-elements.json\`,
\`vscode.html-custom-data.json\`, \`vscode.css-custom-data.json\`, \`web-types.json\`, and the imports \`@cagette/widget/react\`, \`/preact\`, \`/solid\`, \`/svelte\`
and \`/vue\`. Elements inside these are their own business and change with them.

Attributes are also properties of the same name, but for \`lang\`, and can change at any time. Events bubble through shadow roots; their fields are on the event itself. A request is
what a visitor asks for, before it is done: \`preventDefault()\` stops it, from a listener in the capture phase, because the element answers when the event reaches it. Theming properties are
set on the element or anything around it; they have values by light and dark scheme where there are two.

${contracts.map(elementSection).join('\n')}`;
}

function elementSection({ tag, description, attributes, properties, events, slots, parts, theme }: ElementContract): string {
  const fields = (list: ElementContract['events'][number]['event']['fields']) =>
    list.map(({ name, type, description: says }) => `\`${name}\`: \`${cell(type)}\`${says === '' ? '' : ` ${cell(says)}`}`).join('<br>');
  const eventRows = (isCancelable: boolean) =>
    events
      .filter(({ event }) => event.isCancelable === isCancelable)
      .map(({ name, description: says, event }) => [`\`${name}\``, says, `\`${event.className}\``, fields(event.fields)]);
  const plainRows = (list: readonly Documented[]) =>
    list.map(({ name, description: says }) => [name === '' ? '(default)' : `\`${name}\``, says]);
  const sections: readonly (readonly [title: string, head: readonly string[], rows: readonly (readonly string[])[]])[] = [
    [
      'Attributes',
      ['attribute', 'meaning', 'type'],
      attributes.map(({ name, description: says, field }) => [`\`${name}\``, says, `\`${cell(field?.type ?? 'string')}\``]),
    ],
    [
      'Properties: rich data, never an attribute',
      ['property', 'meaning', 'type'],
      properties.map(({ name, description: says, type }) => [`\`${name}\``, says, `\`${cell(type)}\``]),
    ],
    ['Events: facts', ['event', 'when', 'class', 'fields'], eventRows(false)],
    ['Events: requests', ['event', 'when', 'class', 'fields'], eventRows(true)],
    [
      'Theming properties',
      ['property', 'what', 'default'],
      theme.map(({ name, description: says, initial }) => [`\`${name}\``, says, initial === '' ? '' : `\`${initial}\``]),
    ],
    [`Parts, for \`${tag}::part(…)\``, ['part', 'what'], plainRows(parts)],
    ['Slots', ['slot', 'what'], plainRows(slots)],
  ];
  return `## \`<${tag}>\`

<a id="${tag}"></a>${description}

${sections
  .filter(([, , rows]) => rows.length > 0)
  .map(([title, head, rows]) => `### ${title}\n\n${table(head, rows)}\n`)
  .join('\n')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row))].join('\n');
}

/** A bar inside a cell would begin another. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
