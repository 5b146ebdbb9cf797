import { html } from 'hono/html';
import type { Markup, PageContext } from './page.ts';

/** Name of the form's field in addresses. */
export const NEAR = 'pres';

/** Looks for a commune or postcode among this server's own; it works without JavaScript. */
export function pointSearch({ messages }: PageContext, { path, text }: { readonly path: string; readonly text: string }): Markup {
  const { points: words } = messages;
  return html`<form class="find" action="${path}" method="get" role="search">
<label for="${NEAR}">${words.search}</label>
<div><input id="${NEAR}" name="${NEAR}" type="search" value="${text}" autocomplete="postal-code" maxlength="100" aria-describedby="${NEAR}-hint">${
    messages.locale === 'fr' ? '' : html`<input type="hidden" name="lang" value="${messages.locale}">`
  }
<button class="button">${words.find}</button></div>
<p id="${NEAR}-hint" class="facts">${words.searchHint}</p>
</form>`;
}
