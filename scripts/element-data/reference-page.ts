import { type Documented, SHOP_TAG, type ShopContract } from './shop-contract.ts';

/** docs/reference.md: everything a page can use of the shop. */
export function referencePage(contract: ShopContract): string {
  const { attributes, properties, events, slots, parts, theme } = contract;
  const fields = (list: ShopContract['events'][number]['event']['fields']) =>
    list
      .map(({ name, type, description }) => `\`${name}\`: \`${cell(type)}\`${description === '' ? '' : ` ${cell(description)}`}`)
      .join('<br>');
  const eventRows = (list: typeof events) =>
    list.map(({ name, description, event }) => [`\`${name}\``, description, `\`${event.className}\``, fields(event.fields)]);
  const plainRows = (list: readonly Documented[]) =>
    list.map(({ name, description }) => [name === '' ? '(default)' : `\`${name}\``, description]);
  return `<!-- Made by \`npm run reference\` from the sources of the element; a test says when it is not current. -->

# \`<${SHOP_TAG}>\`

${contract.description}

How to put it on a page is in [embedding.md](embedding.md). The same list for editors and type checkers is in the package: \`custom-elements.json\`,
\`vscode.html-custom-data.json\`, \`vscode.css-custom-data.json\`, \`web-types.json\`, and the imports \`@cagette/widget/react\`, \`/preact\`, \`/solid\`, \`/svelte\`
and \`/vue\`. Elements inside the shop are its own business and change with it; only \`<${SHOP_TAG}>\` is public.

## Attributes

Each is also a property of the same name, but for \`lang\`, and can change at any time.

${table(
  ['attribute', 'meaning', 'type'],
  attributes.map(({ name, description, field }) => [`\`${name}\``, description, `\`${cell(field?.type ?? 'string')}\``]),
)}

## Properties

Rich data, never an attribute.

${table(
  ['property', 'meaning', 'type'],
  properties.map(({ name, description, type }) => [`\`${name}\``, description, `\`${cell(type)}\``]),
)}

## Events: facts

They bubble from the shop through shadow roots. Their fields are on the event itself.

${table(['event', 'when', 'class', 'fields'], eventRows(events.filter(({ event }) => !event.isCancelable)))}

## Events: requests

What a visitor asks for, before it is done. \`preventDefault()\` stops it, from a listener in the capture phase: the shop answers when the event reaches it.

${table(['event', 'when', 'class', 'fields'], eventRows(events.filter(({ event }) => event.isCancelable)))}

## Theming properties

Set on \`${SHOP_TAG}\` or anything around it; values by light and dark scheme where there are two.

${table(
  ['property', 'what', 'default'],
  theme.map(({ name, description, initial }) => [`\`${name}\``, description, initial === '' ? '' : `\`${initial}\``]),
)}

## Parts

For \`${SHOP_TAG}::part(…)\`.

${table(['part', 'what'], plainRows(parts))}

## Slots

${table(['slot', 'what'], plainRows(slots))}
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row))].join('\n');
}

/** A bar inside a cell would begin another. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
