import { html } from 'hono/html';
import { type Markup, page, type PageContext } from './page.ts';
import { pageFooter } from './page-footer.ts';

export function notFoundPage(context: PageContext): Markup {
  const { notFound } = context.messages;
  return page(context, {
    title: notFound.title,
    description: notFound.text,
    isIndexed: false,
    body: html`<main class="wrap alone">
<h1>${notFound.title}</h1>
<p class="lead">${notFound.text}</p>
<p><a class="button" href="/">${notFound.link}</a></p>
</main>
<footer class="foot"><div class="wrap columns">${pageFooter({ ...context, path: '/' })}</div></footer>`,
  });
}
