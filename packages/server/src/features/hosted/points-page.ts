import type { FoundPlace } from '@cagette/sdk/contract/places';
import { html } from 'hono/html';
import type { HostedPoints } from './hosted.service.ts';
import { type Markup, page, type PageContext } from './page.ts';
import { pageFooter } from './page-footer.ts';
import { placeLd } from './place-json-ld.ts';
import { pointList, pointsOf } from './point-list.ts';
import { NEAR, pointSearch } from './point-search.ts';

/** Name of the cursor in addresses. */
export const AFTER = 'apres';

/** The pickup points of an organisation, a screenful after another, without any script; `shopPath` is where its shop and its map are. */
export function pointsPage(context: PageContext, { organisation, points, search }: HostedPoints, options: PointsPageOptions): Markup {
  const { messages, now } = context;
  const { points: words } = messages;
  const [place, ...others] = search?.places ?? [];
  const address = addressIn(context);
  const text = search?.text ?? '';
  return page(context, {
    title: words.pageTitle(organisation.name),
    description: words.summary(organisation.name, points.network),
    // The first page stands for all: cursors do not last, and what somebody looked for is theirs.
    isIndexed: search === null && !options.isContinued,
    jsonLd: {
      '@context': 'https://schema.org',
      '@graph': pointsOf(points).map((point) => placeLd(point, `${context.publicUrl}${options.shopPath}`)),
    },
    body: html`<header class="head"><div class="wrap">
<p class="kicker">${messages.kinds[organisation.kind]}</p>
<h1>${words.pageTitle(organisation.name)}</h1>
<p class="lead">${words.count(points.network)}</p>
<p><a class="button" href="${options.shopPath}${messages.locale === 'fr' ? '' : `?lang=${messages.locale}`}">${words.shop(organisation.name)}</a></p>
</div></header>
<main class="wrap">
<div class="collection">
${pointSearch(context, { path: context.path, text })}
${search !== null && place === undefined ? html`<p role="status">${words.notFound(text)}</p>` : ''}
${
  others.length === 0
    ? ''
    : html`<p>${words.otherPlaces}</p>
<ul class="chips">${others.map((other) => html`<li><a href="${address({ [NEAR]: searchFor(other) })}">${other.name} <span>${placeOrCountry(other)}</span></a></li>`)}</ul>`
}
</div>
<section class="category">
<h2>${place ? words.nearest(`${place.name} (${placeOrCountry(place)})`) : words.title}</h2>
${points.total === 0 ? html`<p>${words.none}</p>` : pointList(points, { messages, now, slug: organisation.slug, leadsToShop: true })}
</section>
<p class="pages">${options.isContinued ? html`<a href="${address(text === '' ? {} : { [NEAR]: text })}">${words.first}</a> ` : ''}${
      points.nextCursor === null
        ? ''
        : html`<a class="button" rel="next" href="${address({ ...(text === '' ? {} : { [NEAR]: text }), [AFTER]: points.nextCursor })}">${words.more}</a>`
    }</p>
${search === null || place === undefined ? '' : html`<p class="note">${words.sources(search.attribution)}</p>`}
</main>
<footer class="foot"><div class="wrap columns">
${pageFooter(context)}
</div></footer>`,
  });
}

/** What tells places of one name apart. */
function placeOrCountry({ postcode, country }: FoundPlace): string {
  return postcode ?? country.code;
}

function searchFor({ name, postcode }: FoundPlace): string {
  return postcode === null ? name : `${name} ${postcode}`;
}

interface PointsPageOptions {
  readonly shopPath: string;
  /** Whether points came before these. */
  readonly isContinued: boolean;
}

/** Addresses of this page that ask for something, in the language that it is in. */
function addressIn({ path, messages }: PageContext): (asked: Readonly<Record<string, string>>) => string {
  return (asked) => {
    const query = new URLSearchParams({ ...asked, ...(messages.locale === 'fr' ? {} : { lang: messages.locale }) }).toString();
    return query === '' ? path : `${path}?${query}`;
  };
}
