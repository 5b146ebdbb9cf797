import { html } from 'hono/html';
import { docsShell } from '../../http/openapi/docs-shell.ts';
import type { Markup } from '../../http/openapi/schema-markup.ts';
import { docsEn } from '../../messages/docs.en.ts';
import type { PinnedManifest } from './bundle-manifest.ts';
import type { ElementDeclaration, ElementItem, ElementManifest } from './element-manifest.ts';

const words = docsEn.elements;
const REQUEST = 'RequestEvent';

/** custom-elements.json as a page beside the API's, with the snippets of this server; `pinned` is null while the script has no version. */
export function elementsPage(manifest: ElementManifest, pinned: PinnedManifest | null): Markup {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const shop = declarations.find(({ tagName }) => tagName !== undefined);
  const isRequest = (event: ElementItem) =>
    declarations.some(({ name, superclass }) => name === event.type?.text && superclass?.name === REQUEST);
  const events = shop?.events ?? [];
  const sections: readonly (readonly [string, string, readonly ElementItem[]])[] = [
    ['attributes', words.attributes, shop?.attributes ?? []],
    ['properties', words.properties, shop?.members?.filter(({ attribute }) => attribute === undefined) ?? []],
    ['facts', words.facts, events.filter((event) => !isRequest(event))],
    ['requests', words.requests, events.filter(isRequest)],
    ['theming', words.theming, shop?.cssProperties ?? []],
    ['parts', words.parts, shop?.cssParts ?? []],
    ['slots', words.slots, shop?.slots ?? []],
  ];
  return docsShell(
    words.title,
    html`<header><h1>${words.title} <small>${pinned?.version ?? ''}</small></h1>
<p>${shop?.description ?? ''}</p>
<p><a href="/docs">${words.api}</a></p></header>
<nav aria-label="${words.contents}"><a class="tag" href="#snippets">${words.snippets}</a><ul></ul>${sections.map(
      ([id, title, items]) =>
        html`<a class="tag" href="#${id}">${title}</a><ul>${items.map(
          ({ name }) => html`<li><a href="#${id}-${name}">${name || words.defaultSlot}</a></li>`,
        )}</ul>`,
    )}</nav>
<main>
<section id="snippets"><h2>${words.snippets}</h2>${pinned ? snippetsMarkup(pinned) : ''}</section>
${sections.map(
  ([id, title, items]) =>
    html`<section id="${id}"><h2>${title}</h2><dl class="fields">${items.map((item) => itemMarkup(id, item, declarations))}</dl></section>`,
)}
</main>`,
  );
}

function snippetsMarkup({ snippets, address }: PinnedManifest): Markup {
  const all = [
    [words.floating, snippets.floating],
    [words.pinned, snippets.pinned],
    [words.importMap, snippets.importMap],
  ] as const;
  return html`${all.map(([says, code]) => html`<p>${says}</p><p><code>${code}</code></p>`)}<p><a href="${address}manifest.json">${words.hashes}</a></p>`;
}

function itemMarkup(
  section: string,
  { name, description, type, default: initial }: ElementItem,
  declarations: readonly ElementDeclaration[],
): Markup {
  const event = declarations.find((one) => one.name === type?.text);
  return html`<div id="${section}-${name}"><dt><code>${name || words.defaultSlot}</code></dt>
<dd>${description ?? ''}${type === undefined ? '' : html` <span class="type">${type.text}</span>`}${
    initial === undefined ? '' : html` <span class="limits">${words.byDefault(initial)}</span>`
  }${
    event?.members === undefined
      ? ''
      : html`<dl class="fields">${event.members.map(
          (field) =>
            html`<div><dt><code>${field.name}</code></dt><dd><span class="type">${field.type?.text ?? ''}</span> ${field.description ?? ''}</dd></div>`,
        )}</dl>`
  }</dd></div>`;
}
