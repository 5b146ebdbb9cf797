import type { Organisation } from '@cagette/sdk/contract/organisation';
import { html } from 'hono/html';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import type { Markup } from './page.ts';

/** What the network achieves; without scripts, the picture of it that the server draws. */
export function impactSection({ slug, name }: Organisation, messages: HostedMessages): Markup {
  const picture = `/v1/organisations/${slug}/impact.svg${messages.locale === 'fr' ? '' : `?lang=${messages.locale}`}`;
  return html`<section id="impact" class="impact" aria-label="${messages.impact.title}">
<cagette-impact organisation="${slug}"><div class="readable"><h2>${messages.impact.title}</h2>
<noscript><img src="${picture}" alt="${messages.impact.picture(name)}"></noscript>
<p><a href="${picture}">${messages.impact.link}</a></p></div></cagette-impact>
</section>`;
}
