import { formatDay } from '@cagette/sdk/contract/format';
import type { Organisation } from '@cagette/sdk/contract/organisation';
import { html } from 'hono/html';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import type { ElementWithChunk } from '../embed/element-chunk.ts';
import type { HostedShop } from './hosted.service.ts';
import { impactSection } from './impact-section.ts';
import { mapSection } from './map-section.ts';
import { clockText, momentText } from './offer-texts.ts';
import { type Markup, page, type PageContext } from './page.ts';
import { pageFooter } from './page-footer.ts';
import { pictures } from './pictures.ts';
import { productList } from './product-list.ts';
import { shopJsonLd } from './shop-json-ld.ts';

const MAX_DESCRIPTION = 160;
/** Brings the shop into view for who comes to it by a link. */
const SCRIPT = '/assets/hosted.js';

/** The elements whose code the page needs at once, the one that is seen first before the other. */
export function firstElements({ organisation }: HostedShop): readonly ElementWithChunk[] {
  return organisation.kind === 'association' ? ['pickupMap', 'shop'] : ['shop'];
}

/**
 * The shop of one organisation on a page of its own, with the map of its pickup points: an association's begins with the map, because where to collect is what its
 * visitors decide first; a farm's has one below its shop when there are several points. What stands inside the elements is what people see without them.
 */
export function shopPage(context: PageContext, shop: HostedShop, preload: readonly string[]): Markup {
  const { organisation } = shop;
  const isAssociation = organisation.kind === 'association';
  const hasMap = isAssociation || shop.points.network > 1;
  const { messages } = context;
  const url = `${context.publicUrl}${context.path}`;
  const place = organisation.address?.city ?? null;
  const summary = organisation.description ?? messages.shopSummary(organisation.name);
  return page(context, {
    title: messages.shopTitle(organisation.name, place),
    description: shortened(summary),
    hasElements: true,
    preload,
    scripts: isAssociation ? [SCRIPT] : [],
    jsonLd: shopJsonLd(shop, url),
    body: html`<a class="skip" href="#produits">${messages.skipToProducts}</a>
<header class="head"><div class="wrap">
${pictures(shop.next?.shelf.products.map((product) => product.picture) ?? [])}
<p class="kicker">${[messages.kinds[organisation.kind], place].filter(Boolean).join(' · ')}</p>
<h1>${organisation.name}</h1>
${organisation.description === null ? '' : html`<p class="lead">${organisation.description}</p>`}
${shop.next === null ? shop.networks.map(({ slug, name }) => html`<p><a class="button" href="/${slug}">${messages.orderFrom(name)}</a></p>`) : ''}
</div></header>
<main class="wrap">
${isAssociation ? mapSection(shop, context) : ''}
<section id="produits">
${isAssociation ? html`<h2>${messages.order}</h2>` : ''}
<cagette-shop organisation="${organisation.slug}"><div class="readable">
${collection(shop, messages)}
<p class="note">${messages.withoutScript} ${organisation.email === null ? '' : messages.byMail(organisation.email)}</p>
${shop.next === null ? '' : productList(shop.next.shelf, messages)}
</div></cagette-shop>
</section>
${hasMap && !isAssociation ? mapSection(shop, context) : ''}
${isAssociation ? impactSection(organisation, messages) : ''}
</main>
<footer class="foot"><div class="wrap columns">
${seller(organisation, messages)}
${organisation.kind === 'association' ? farmLinks(organisation.farms, messages) : ''}
${networkLinks(shop.networks, messages)}
${pageFooter(context)}
</div></footer>`,
  });
}

function collection({ next }: HostedShop, messages: HostedMessages): Markup {
  if (next === null) return html`<p class="collection">${messages.nothingPlanned}</p>`;
  const { startsAt, endsAt, closesAt, opensAt, pickupPoint, note } = next.distribution;
  const { timeZone, name, address } = pickupPoint;
  const day = formatDay(startsAt, timeZone, messages.locale);
  const window = next.isOpen
    ? messages.ordersUntil(momentText(closesAt, timeZone, messages))
    : messages.ordersFrom(momentText(opensAt, timeZone, messages));
  return html`<div class="collection">
<p><strong>${messages.collection(day, clockText(startsAt, timeZone, messages), clockText(endsAt, timeZone, messages))}</strong></p>
<p>${[name, address.street, `${address.postcode} ${address.city}`.trim()].filter(Boolean).join(', ')}</p>
<p>${window}</p>
${note === null ? '' : html`<p>${note}</p>`}
</div>`;
}

/** Who sells, as EU regulation 1169/2011 and the French consumer code ask before an online purchase. */
function seller(organisation: Organisation, messages: HostedMessages): Markup {
  const { address, email, phone, siret, termsUrl } = organisation;
  const lines = [
    organisation.legalName ?? organisation.name,
    ...(address === null ? [] : [address.street, `${address.postcode} ${address.city}`.trim()]),
    ...(siret === null ? [] : [messages.siret(siret)]),
  ].filter((line) => line !== '');
  return html`<section>
<h2>${messages.seller}</h2>
<p>${lines.map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}</p>
<p>${phone === null ? '' : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a><br>`}${
    email === null ? '' : html`<a href="mailto:${email}">${email}</a>`
  }</p>
${webLink(termsUrl, messages.terms)}
</section>`;
}

function farmLinks(farms: Organisation['farms'], messages: HostedMessages): Markup {
  return html`<section class="wide">
<h2>${messages.farms}</h2>
<ul class="links">${farms.map((farm) => html`<li><a href="/${farm.slug}">${farm.name}</a>${farm.address ? ` · ${farm.address.city}` : ''}</li>`)}</ul>
</section>`;
}

function networkLinks(networks: HostedShop['networks'], messages: HostedMessages): Markup | '' {
  if (networks.length === 0) return '';
  return html`<section>
<h2>${messages.soldThrough}</h2>
<ul class="links">${networks.map((network) => html`<li><a href="/${network.slug}">${network.name}</a></li>`)}</ul>
</section>`;
}

/** An address that a farm typed becomes a link only when it leads to the web. */
function webLink(address: string | null, text: string): Markup | '' {
  const isWeb = address !== null && /^https?:$/.test(URL.parse(address)?.protocol ?? '');
  return isWeb ? html`<p><a href="${address}">${text}</a></p>` : '';
}

function shortened(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text;
  const cut = text.slice(0, MAX_DESCRIPTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
