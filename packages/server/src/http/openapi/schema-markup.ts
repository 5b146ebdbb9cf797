import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { docsEn } from '../../messages/docs.en.ts';
import { componentOf, type JsonSchema } from './schema.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

const words = docsEn.page;

/** A schema as a line: `array of Offer`, `integer, from 0`, `"farm" | "association"`. */
export function typeMarkup(schema: JsonSchema): Markup {
  const limits = limitsOf(schema);
  return html`<span class="type">${kindMarkup(schema)}</span>${limits.length > 0 ? html` <span class="limits">${limits.join(', ')}</span>` : ''}`;
}

/** The fields of an object, or of each of its variants. */
export function fieldsMarkup(schema: JsonSchema): Markup {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) return html`${variants.map((variant) => fieldsMarkup(variant))}`;
  if (!schema.properties) return html`<p>${typeMarkup(schema)}</p>`;
  const required = new Set(schema.required);
  return html`<dl class="fields">${Object.entries(schema.properties).map(
    ([name, field]) =>
      html`<div><dt><code>${name}</code>${required.has(name) ? '' : html` <small>${words.optional}</small>`}</dt><dd>${typeMarkup(field)}${
        hasOwnFields(field) ? fieldsMarkup(field.items ?? field) : ''
      }</dd></div>`,
  )}</dl>`;
}

function kindMarkup(schema: JsonSchema): Markup {
  if (schema.$ref !== undefined) {
    const name = componentOf(schema.$ref);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) return joined(schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`));
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return joined(variants.map(kindMarkup));
  if (schema.prefixItems) return html`[${schema.prefixItems.map((item, index) => html`${index > 0 ? ', ' : ''}${kindMarkup(item)}`)}]`;
  if (schema.items) return html`${words.arrayOf} ${kindMarkup(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return html`${words.mapOf} ${kindMarkup(schema.additionalProperties)}`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? ['any']).join(' | ');
  return html`${type}${schema.format === undefined ? '' : ` (${schema.format})`}`;
}

function joined(parts: readonly Markup[]): Markup {
  return html`${parts.map((part, index) => html`${index > 0 ? ' | ' : ''}${part}`)}`;
}

function hasOwnFields(schema: JsonSchema): boolean {
  return schema.properties !== undefined || schema.items?.properties !== undefined;
}

function limitsOf({ minimum, maximum, maxLength, maxItems, pattern, format, default: byDefault }: JsonSchema): string[] {
  return [
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? [] : [words.from(minimum)]),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [words.upTo(maximum)]),
    ...(maxLength === undefined ? [] : [words.characters(maxLength)]),
    ...(maxItems === undefined ? [] : [words.items(maxItems)]),
    ...(byDefault === undefined ? [] : [words.byDefault(JSON.stringify(byDefault))]),
    ...(pattern === undefined || format !== undefined ? [] : [pattern]),
  ];
}
