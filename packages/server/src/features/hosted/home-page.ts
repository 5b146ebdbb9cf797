import { html } from 'hono/html';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import type { ShopRow } from './hosted.queries.ts';
import { momentText } from './offer-texts.ts';
import { type Markup, page, type PageContext } from './page.ts';
import { pictures } from './pictures.ts';
import { pageFooter } from './page-footer.ts';

const APP = 'Cagette';
const HOME_PICTURES = ['baskets', 'cheese', 'bread', 'honey'] as const;

/** Where to order on this server: those who plan distributions as cards, the farms that sell through them below. */
export function homePage(context: PageContext, organisations: readonly ShopRow[]): Markup {
  const { messages } = context;
  const isShop = (row: ShopRow) => row.hasDistribution || row.networks.length === 0;
  const shops = organisations.filter(isShop);
  const others = organisations.filter((row) => !isShop(row));
  return page(context, {
    title: messages.home.title,
    description: messages.home.summary,
    body: html`<header class="head"><div class="wrap">
${pictures(HOME_PICTURES)}
<p class="kicker">${APP}</p>
<h1>${messages.home.title}</h1>
<p class="lead">${messages.home.intro}</p>
</div></header>
<main class="wrap">
<h2 class="unseen">${messages.home.shops}</h2>
${
  shops.length === 0
    ? html`<p class="collection">${messages.home.empty}</p>`
    : html`<ul class="cards">${shops.map((shop) => card(shop, messages))}</ul>`
}
${
  others.length === 0
    ? ''
    : html`<section class="others"><h2>${messages.home.alsoHere}</h2>
<ul class="chips">${others.map((farm) => html`<li><a href="/${farm.slug}"><strong>${farm.name}</strong>${farm.city === null ? '' : html` <span>${farm.city}</span>`}</a></li>`)}</ul></section>`
}
</main>
<footer class="foot"><div class="wrap columns">
${pageFooter(context)}
</div></footer>`,
  });
}

function card(shop: ShopRow, messages: HostedMessages): Markup {
  const place = [messages.kinds[shop.kind], shop.city].filter(Boolean).join(' · ');
  return html`<li class="card">
<p class="kicker">${place}</p>
<h3><a href="/${shop.slug}">${shop.name}</a></h3>
${shop.description === null ? '' : html`<p>${shop.description}</p>`}
<p class="state${shop.openUntil === null ? '' : ' open'}">${stateText(shop, messages)}</p>
</li>`;
}

function stateText({ openUntil, opensAt, timeZone }: ShopRow, messages: HostedMessages): string {
  if (openUntil !== null) return messages.home.open(momentText(openUntil, timeZone, messages));
  return opensAt === null ? messages.home.closed : messages.home.opens(momentText(opensAt, timeZone, messages));
}
