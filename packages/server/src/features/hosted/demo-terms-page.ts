import { html } from 'hono/html';
import { type Markup, page, type PageContext } from './page.ts';
import { pageFooter } from './page-footer.ts';

/** Where the farms of the demo have their terms of sale. */
export const DEMO_TERMS = '/dev/conditions';

/** Stands for the terms of sale that a real farm has on its own website. */
export function demoTermsPage(context: PageContext): Markup {
  const { demoTerms } = context.messages;
  return page(context, {
    title: demoTerms.title,
    description: demoTerms.texts[0],
    isIndexed: false,
    body: html`<main class="wrap alone">
<h1>${demoTerms.title}</h1>
${demoTerms.texts.map((text) => html`<p class="lead">${text}</p>`)}
</main>
<footer class="foot"><div class="wrap columns">${pageFooter({ ...context, path: DEMO_TERMS })}</div></footer>`,
  });
}
