import { type Documented, SHOP_TAG, type ShopContract } from './shop-contract.ts';

const DATA_VERSION = 1.1;

/** For `html.customData` in VS Code. */
export function vscodeHtmlData(contract: ShopContract): object {
  return {
    version: DATA_VERSION,
    tags: [{ name: SHOP_TAG, description: markdown(aboutShop(contract)), attributes: contract.attributes.map(described) }],
  };
}

/** For `css.customData` in VS Code. */
export function vscodeCssData({ parts, theme }: ShopContract): object {
  return {
    version: DATA_VERSION,
    properties: theme.map(({ name, description, initial }) => described({ name, description: withDefault(description, initial) })),
    pseudoElements: parts.map(({ name, description }) =>
      described({ name: `::part(${name})`, description: `\`<${SHOP_TAG}>\`: ${description}` }),
    ),
  };
}

/** For JetBrains' editors, which find it by `web-types` in package.json. */
export function webTypes(contract: ShopContract, version: string): object {
  const { attributes, properties, events, slots, parts, theme } = contract;
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: '@cagette/widget',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: SHOP_TAG,
            description: contract.description,
            attributes: attributes.map(({ name, description }) => ({ name, description, value: { type: 'string' } })),
            slots: slots.map(({ name, description }) => ({ name, description })),
            js: {
              properties: [
                ...attributes.flatMap(({ description, field }) =>
                  field ? [{ name: field.name, description, value: { type: field.type } }] : [],
                ),
                ...properties.map(({ name, description, type }) => ({ name, description, value: { type } })),
              ],
              events: events.map(({ name, description, event }) => ({ name, description, value: { type: event.className } })),
            },
          },
        ],
      },
      css: {
        properties: theme.map(({ name, description, initial }) => ({ name, description: withDefault(description, initial) })),
        'pseudo-elements': parts.map(({ name, description }) => ({ name: `part(${name})`, description })),
      },
    },
  };
}

/** An editor shows this beside the tag: everything that is not an attribute has no place of its own there. */
function aboutShop({ description, events, slots }: ShopContract): string {
  const list = (title: string, items: readonly Documented[]) =>
    [`**${title}**`, ...items.map(({ name, description: says }) => `- \`${name || 'default'}\`: ${says}`)].join('\n');
  return [description, list('Slots', slots), list('Events', events)].join('\n\n');
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
