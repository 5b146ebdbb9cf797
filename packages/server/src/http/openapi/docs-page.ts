import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';
import { html } from 'hono/html';
import { docsEn } from '../../messages/docs.en.ts';
import { docsShell } from './docs-shell.ts';
import type { OpenApiDocument } from './document.ts';
import type { Operation, Parameter, Reply } from './operation.ts';
import { fieldsMarkup, type Markup, typeMarkup } from './schema-markup.ts';

const words = docsEn.page;
const OK_STATUSES = 400;

/** The whole document as one page: no script, no request to anybody else, readable on a phone and printable. */
export function docsPage(document: OpenApiDocument): Markup {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return docsShell(
    words.title,
    html`<header><h1>${words.title} <small>${document.info.version}</small></h1>
<p>${docsEn.about}</p>
<p><a href="/openapi.json">${words.document}</a> · <a href="/docs/elements">${words.shopElement}</a></p></header>
<nav aria-label="${words.operations}">${document.tags.map(
      ({ name }) =>
        html`<a class="tag" href="#${name}">${name}</a><ul>${operations
          .filter(({ operation }) => operation.tags.includes(name))
          .map(
            ({ method, operation }) =>
              html`<li><a href="#${operation.operationId}"><span class="method">${method}</span> ${operation.operationId}</a></li>`,
          )}</ul>`,
    )}<a class="tag" href="#schemas">${words.schemas}</a></nav>
<main>
${document.tags.map(
  ({ name, description }) => html`<section id="${name}"><h2>${name}</h2><p>${description}</p>
${operations.filter(({ operation }) => operation.tags.includes(name)).map(({ path, method, operation }) => operationMarkup(path, method, operation))}
</section>`,
)}
<section id="schemas"><h2>${words.schemas}</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${fieldsMarkup(schema)}</article>`,
)}
</section>
</main>`,
  );
}

function operationMarkup(path: string, method: string, operation: Operation): Markup {
  const replies = Object.entries(operation.responses);
  return html`<article id="${operation.operationId}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></h3>
<p>${operation.summary}.</p>
${operation.description === undefined ? '' : html`<p>${operation.description}</p>`}
<p class="access">${accessText(operation)}</p>
<h4>${words.parameters}</h4>
<dl class="fields">${operation.parameters.map(parameterMarkup)}</dl>
${operation.requestBody ? html`<h4>${words.body}</h4>${contentMarkup(operation.requestBody.content)}` : ''}
<h4>${words.replies}</h4>
<dl class="fields">${replies
    .filter(([status]) => Number(status) < OK_STATUSES)
    .map(
      ([status, reply]) =>
        html`<div><dt><code>${status}</code></dt><dd>${reply.content ? contentMarkup(reply.content) : reply.description}</dd></div>`,
    )}</dl>
<details><summary>${words.errors}</summary><dl class="fields">${replies
    .flatMap(([, reply]) => codesOf(reply))
    .map(
      (code) => html`<div><dt><code>${code}</code></dt><dd>${errorCodes[code].status} · ${errorCodes[code].title}</dd></div>`,
    )}</dl></details>
</article>`;
}

function parameterMarkup({ name, in: place, required, description, schema }: Parameter): Markup {
  return html`<div><dt><code>${name}</code> <small>${place}, ${required ? words.required : words.optional}</small></dt>
<dd>${typeMarkup(schema)}${description === undefined ? '' : html` ${description}`}</dd></div>`;
}

function contentMarkup(content: NonNullable<Reply['content']>): Markup {
  return html`${Object.entries(content).map(
    ([type, { schema }]) => html`<p>${Object.keys(schema).length === 0 ? words.file : typeMarkup(schema)} <small>${type}</small></p>`,
  )}`;
}

function accessText({ security }: Operation): string {
  const openers = security
    .flatMap((one) => Object.keys(one))
    .flatMap((name) => (name in words.names ? [words.names[name as keyof typeof words.names]] : []));
  if (openers.length === 0) return words.nobody;
  const isOptional = security.some((one) => Object.keys(one).length === 0);
  return `${isOptional ? `${words.nobody} ${words.or} ` : `${words.opens} `}${openers.join(` ${words.or} `)}`;
}

function codesOf(reply: Reply): ErrorCode[] {
  const codes = reply.content?.['application/problem+json']?.schema.allOf?.[1]?.properties?.['code']?.enum ?? [];
  return codes.filter((code): code is ErrorCode => typeof code === 'string' && code in errorCodes);
}
