import { html } from 'hono/html';
import { type Markup, messagesFor, type PageContext } from './page.ts';

/** What stands at the end of every hosted page. */
export function pageFooter({ messages, path }: PageContext): Markup {
  const other = messagesFor(messages.locale === 'fr' ? 'en' : 'fr');
  return html`<p class="about"><a href="/">${messages.poweredBy}</a> · <a href="${path}${other.locale === 'fr' ? '' : '?lang=en'}" hreflang="${other.locale}" lang="${other.locale}">${messages.otherLanguage}</a>${path === '/' ? html` · <a href="/docs">${messages.home.forDevelopers}</a>` : ''}</p>`;
}
