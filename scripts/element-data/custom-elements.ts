import type { ClassField, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import type { ElementContract, ElementField } from './element-contract.ts';
import { eventsOf } from './events-of.ts';

const SCHEMA_VERSION = '2.1.0';
const CLASSES = 'dist/index.js';
const DEFINE = 'dist/define.js';

/** custom-elements.json, as https://github.com/webcomponents/custom-elements-manifest describes it: the elements and the events a page can listen to. */
export function customElementsManifest(contracts: readonly ElementContract[]): Package {
  const events = eventsOf(contracts).map((event) => ({
    kind: 'class' as const,
    name: event.className,
    description: event.description,
    superclass: { name: event.isCancelable ? 'RequestEvent' : 'Event' },
    members: event.fields.map(({ name, type, description }) => ({
      kind: 'field' as const,
      name,
      type: { text: type },
      readonly: true,
      ...(description === '' ? {} : { description }),
    })),
  }));
  return {
    schemaVersion: SCHEMA_VERSION,
    modules: [
      {
        kind: 'javascript-module',
        path: CLASSES,
        declarations: [...contracts.map(declarationOf), ...events],
        exports: [...contracts.map(({ className }) => className), ...events.map(({ name }) => name)].map((name) => ({
          kind: 'js' as const,
          name,
          declaration: { name, module: CLASSES },
        })),
      },
      {
        kind: 'javascript-module',
        path: DEFINE,
        declarations: [],
        exports: contracts.map(({ tag, className }) => ({
          kind: 'custom-element-definition' as const,
          name: tag,
          declaration: { name: className, module: CLASSES },
        })),
      },
    ],
  };
}

function declarationOf(contract: ElementContract): CustomElementDeclaration {
  const { attributes, properties, events, slots, parts, theme } = contract;
  return {
    kind: 'class',
    customElement: true,
    tagName: contract.tag,
    name: contract.className,
    description: contract.description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes.map(({ name, description, field }) => ({
      name,
      description,
      type: { text: field ? withoutNull(field.type) : 'string' },
      ...(field ? { fieldName: field.name } : {}),
      ...(field && isGiven(field) ? { default: field.initial } : {}),
    })),
    members: [
      ...attributes.flatMap(({ description, field }) =>
        field ? [{ ...member(field), description, attribute: field.attribute ?? '' }] : [],
      ),
      ...properties.map((field) => ({ ...member(field), description: field.description })),
    ],
    events: events.map(({ name, description, event }) => ({ name, description, type: { text: event.className } })),
    slots: slots.map(({ name, description }) => ({ name, description })),
    cssParts: parts.map(({ name, description }) => ({ name, description })),
    cssProperties: theme.map(({ name, description, initial }) => ({ name, description, ...(initial === '' ? {} : { default: initial }) })),
  };
}

function member(field: ElementField): ClassField {
  return {
    kind: 'field',
    name: field.name,
    type: { text: field.type },
    default: field.initial,
    ...(field.isReflected ? { reflects: true } : {}),
  };
}

function isGiven({ initial }: ElementField): boolean {
  return initial !== '' && initial !== 'null' && initial !== "''";
}

/** An attribute that is not there is null; one that is there is not. */
function withoutNull(type: string): string {
  return type.replace(/\s*\|\s*null$/, '');
}
