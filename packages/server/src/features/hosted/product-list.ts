import type { Offer, Product, Shelf } from '@cagette/sdk/contract/shelf';
import { html } from 'hono/html';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import { offerTexts } from './offer-texts.ts';
import type { Markup } from './page.ts';

/** The products with their prices, to be read: by people without JavaScript and by search engines. */
export function productList(shelf: Shelf, messages: HostedMessages): Markup {
  const categories = Map.groupBy(shelf.products, (product) => product.category);
  const farmNames = new Map(shelf.farms.map((farm) => [farm.id, farm.name]));
  const severalFarms = shelf.farms.length > 1;
  return html`${[...categories].map(
    ([category, products]) => html`<section class="category">
<h2>${category}</h2>
<ul class="products">
${products.map((product) => productItem(product, severalFarms ? (farmNames.get(product.farmId) ?? null) : null, shelf, messages))}
</ul>
</section>`,
  )}`;
}

function productItem(product: Product, farm: string | null, shelf: Shelf, messages: HostedMessages): Markup {
  const facts = [farm, product.origin, ...product.labels].filter((fact) => fact !== null && fact !== '');
  return html`<li class="product">
<h3>${product.name}</h3>
${facts.length > 0 ? html`<p class="facts">${facts.join(' · ')}</p>` : ''}
${product.description === null ? '' : html`<p>${product.description}</p>`}
<ul class="offers">${product.offers.map((offer) => offerItem(offer, shelf, messages))}</ul>
</li>`;
}

function offerItem(offer: Offer, shelf: Shelf, messages: HostedMessages): Markup {
  const { content, price, details } = offerTexts(offer, shelf.organisation.currency, messages);
  const name = content === null || offer.name.includes(content) ? offer.name : `${offer.name}, ${content}`;
  return html`<li><span class="offer">${name}</span> <strong class="price">${price}</strong>${
    details.length > 0 ? html` <span class="details">${details.join(' · ')}</span>` : ''
  }${offer.available === 0 ? html` <em class="sold-out">${messages.soldOut}</em>` : ''}</li>`;
}
