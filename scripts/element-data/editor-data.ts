import type { Documented, ElementContract } from './element-contract.ts';
import { partsOf, themeOf } from './events-of.ts';

const DATA_VERSION = 1.1;

/** For `html.customData` in VS Code. */
export function vscodeHtmlData(contracts: readonly ElementContract[]): object {
  return {
    version: DATA_VERSION,
    tags: contracts.map((contract) => ({
      name: contract.tag,
      description: markdown(about(contract)),
      attributes: contract.attributes.map(described),
    })),
  };
}

/** For `css.customData` in VS Code. */
export function vscodeCssData(contracts: readonly ElementContract[]): object {
  return {
    version: DATA_VERSION,
    properties: themeOf(contracts).map(({ name, description, initial }) =>
      described({ name, description: withDefault(description, initial) }),
    ),
    pseudoElements: partsOf(contracts).map(({ name, description }) => described({ name: `::part(${name})`, description })),
  };
}

/** For JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(contracts: readonly ElementContract[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: '@cagette/widget',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: contracts.map(webTypesElement) },
      css: {
        properties: themeOf(contracts).map(({ name, description, initial }) => ({ name, description: withDefault(description, initial) })),
        'pseudo-elements': partsOf(contracts).map(({ name, description }) => ({ name: `part(${name})`, description })),
      },
    },
  };
}

function webTypesElement({ tag, description, attributes, properties, events, slots }: ElementContract): object {
  return {
    name: tag,
    description,
    attributes: attributes.map(({ name, description: says }) => ({ name, description: says, value: { type: 'string' } })),
    slots: slots.map(({ name, description: says }) => ({ name, description: says })),
    js: {
      properties: [
        ...attributes.flatMap(({ description: says, field }) =>
          field ? [{ name: field.name, description: says, value: { type: field.type } }] : [],
        ),
        ...properties.map(({ name, description: says, type }) => ({ name, description: says, value: { type } })),
      ],
      events: events.map(({ name, description: says, event }) => ({ name, description: says, value: { type: event.className } })),
    },
  };
}

/** An editor shows this beside the tag: everything that is not an attribute has no place of its own there. */
function about({ description, events, slots }: ElementContract): string {
  const list = (title: string, items: readonly Documented[]) =>
    [`**${title}**`, ...items.map(({ name, description: says }) => `- \`${name || 'default'}\`: ${says}`)].join('\n');
  return [description, ...(slots.length > 0 ? [list('Slots', slots)] : []), ...(events.length > 0 ? [list('Events', events)] : [])].join(
    '\n\n',
  );
}

function withDefault(description: string, initial: string): string {
  return initial === '' ? description : `${description} (${initial})`;
}

function described({ name, description }: Documented): object {
  return { name, description: markdown(description) };
}

function markdown(value: string): object {
  return { kind: 'markdown', value };
}
