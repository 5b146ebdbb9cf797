import type { PickupPoints } from '@cagette/sdk/contract/pickup-points';
import { html } from 'hono/html';
import type { HostedShop } from './hosted.service.ts';
import type { Markup, PageContext } from './page.ts';
import { pointList, pointsOf } from './point-list.ts';
import { pointSearch } from './point-search.ts';

/** Where the page of an organisation's points is. */
export const POINTS_PATH = 'points-de-retrait';

/** The map, and inside it the list that people read without it. */
export function mapSection({ organisation, points }: HostedShop, context: PageContext): Markup {
  const { messages, now } = context;
  const { points: words } = messages;
  const shown = pointsOf(points).length;
  return html`<section id="points" class="where" aria-label="${words.title}">
<cagette-pickup-map organisation="${organisation.slug}"><div class="readable">
<h2>${words.title}</h2>
${howMany(points, shown, context)}
${shown < points.total ? pointSearch(context, { path: `${context.path}/${POINTS_PATH}`, text: '' }) : ''}
${pointList(points, { messages, now, slug: organisation.slug, leadsToShop: false })}
<p class="note"><a href="${pointsAddress(context)}">${words.all}</a> · <a href="#produits">${messages.skipToProducts}</a></p>
</div></cagette-pickup-map>
</section>`;
}

function pointsAddress({ path, messages }: Pick<PageContext, 'path' | 'messages'>): string {
  return `${path}/${POINTS_PATH}${messages.locale === 'fr' ? '' : `?lang=${messages.locale}`}`;
}

function howMany({ total }: PickupPoints, shown: number, { messages }: PageContext): Markup {
  const { points: words } = messages;
  if (total === 0) return html`<p class="collection">${words.none}</p>`;
  return html`<p>${shown < total ? words.some(shown, total) : words.count(total)}</p>`;
}
