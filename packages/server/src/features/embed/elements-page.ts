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
  const elements = declarations.filter(({ tagName }) => tagName !== undefined);
  return docsShell(
    words.title,
    html`<header><h1>${words.title} <small>${pinned?.version ?? ''}</small></h1>
<p><a href="/docs">${words.api}</a></p></header>
<nav aria-label="${words.contents}"><a class="tag" href="#snippets">${words.snippets}</a><ul></ul>${elements.map(
      (element) =>
        html`<a class="tag" href="#${element.tagName}">${element.tagName}</a><ul>${sectionsOf(element, declarations).map(
          ([id, title]) => html`<li><a href="#${element.tagName}-${id}">${title}</a></li>`,
        )}</ul>`,
    )}</nav>
<main>
<section id="snippets"><h2>${words.snippets}</h2>${pinned ? snippetsMarkup(pinned) : ''}</section>
${elements.map(
  (element) => html`<section id="${element.tagName}"><h2><code>${`<${element.tagName}>`}</code></h2>
<p>${element.description ?? ''}</p>
${sectionsOf(element, declarations).map(([id, title, items]) => {
  const section = `${element.tagName}-${id}`;
  return html`<h3 id="${section}">${title}</h3><dl class="fields">${items.map((item) => itemMarkup(section, item, declarations))}</dl>`;
})}</section>`,
)}
</main>`,
  );
}

/** What there is of an element, by kind. */
function sectionsOf(
  { events = [], attributes = [], members = [], cssProperties = [], cssParts = [], slots = [] }: ElementDeclaration,
  declarations: readonly ElementDeclaration[],
): (readonly [id: string, title: string, items: readonly ElementItem[]])[] {
  const isRequest = (event: ElementItem) =>
    declarations.some(({ name, superclass }) => name === event.type?.text && superclass?.name === REQUEST);
  const sections = [
    ['attributes', words.attributes, attributes],
    ['properties', words.properties, members.filter(({ attribute }) => attribute === undefined)],
    ['facts', words.facts, events.filter((event) => !isRequest(event))],
    ['requests', words.requests, events.filter(isRequest)],
    ['theming', words.theming, cssProperties],
    ['parts', words.parts, cssParts],
    ['slots', words.slots, slots],
  ] as const;
  return sections.filter(([, , items]) => items.length > 0);
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
