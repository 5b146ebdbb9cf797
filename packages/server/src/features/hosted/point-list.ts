import { windowState } from '@cagette/sdk/contract/calendar';
import { formatDay, numberFormat } from '@cagette/sdk/contract/format';
import type { NextDistribution, PickupPoints, PointFeature, PointProperties } from '@cagette/sdk/contract/pickup-points';
import { html } from 'hono/html';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import { clockText, momentText } from './offer-texts.ts';
import type { Markup } from './page.ts';

/** A point where many farms come names the first ones; its card has room for so many. */
const MAX_FARMS = 6;
const METRES_PER_KILOMETRE = 1000;
/** Access notes that speak of it say it better than yes or no. */
const SAYS_WHEELCHAIR = /fauteuil|wheelchair/i;

/** The points of a list without the clusters that only a map has. */
export function pointsOf({ features }: PickupPoints): PointFeature[] {
  return features.filter((feature): feature is PointFeature => !feature.properties.cluster);
}

/** Places with their addresses, hours and next distribution, to be read: by people without JavaScript and by search engines. */
export function pointList(points: PickupPoints, context: PointListContext): Markup {
  return html`<ul class="products points">
${pointsOf(points).map(({ properties }) => pointItem(properties, context))}
</ul>`;
}

export interface PointListContext {
  readonly messages: HostedMessages;
  readonly now: Date;
  /** The organisation whose page it is. */
  readonly slug: string;
  /** Whether orders are taken elsewhere than on this page: every point then leads there. */
  readonly leadsToShop: boolean;
}

function pointItem(point: PointProperties, context: PointListContext): Markup {
  const { points: words } = context.messages;
  const facts = [
    words.kinds[point.kind],
    ...(point.metres === null ? [] : [words.distance(kilometresText(point.metres, context.messages))]),
    ...(point.access === null ? [] : [point.access]),
    ...(point.wheelchair === null || SAYS_WHEELCHAIR.test(point.access ?? '')
      ? []
      : [point.wheelchair ? words.wheelchair : words.noWheelchair]),
  ];
  const address = addressText(point);
  return html`<li class="product" id="${point.id}">
<h3>${point.name}</h3>
${address === '' ? '' : html`<p>${address}</p>`}
<p class="facts">${facts.join(' · ')}</p>
${point.next === null ? restingText(point, context.messages) : nextText(point, point.next, context)}
${point.farms.length === 0 ? '' : html`<p class="facts">${farmsText(point.farms, context.messages)}</p>`}
</li>`;
}

function nextText(
  { timeZone, name }: PointProperties,
  next: NextDistribution,
  { messages, now, slug, leadsToShop }: PointListContext,
): Markup {
  const day = formatDay(next.startsAt, timeZone, messages.locale);
  const isOpen = windowState(next, now) === 'open';
  const window = isOpen
    ? messages.ordersUntil(momentText(next.closesAt, timeZone, messages))
    : messages.ordersFrom(momentText(next.opensAt, timeZone, messages));
  const isElsewhere = next.organisation.slug !== slug;
  return html`<p><strong>${messages.points.next(day, clockText(next.startsAt, timeZone, messages), clockText(next.endsAt, timeZone, messages))}</strong></p>
<p>${window}</p>
${
  isOpen && (leadsToShop || isElsewhere)
    ? html`<p><a href="/${next.organisation.slug}#distribution=${next.id}">${isElsewhere ? messages.points.shop(next.organisation.name) : messages.points.order}<span class="unseen"> (${name})</span></a></p>`
    : ''
}`;
}

function restingText({ usual }: PointProperties, messages: HostedMessages): Markup {
  const { points: words } = messages;
  const weekday = usual === null ? undefined : words.weekdays[usual.weekday - 1];
  if (usual === null || weekday === undefined) return html`<p>${words.resting}</p>`;
  const hours =
    usual.from === null || usual.to === null ? null : words.hours(wallClock(usual.from, messages), wallClock(usual.to, messages));
  return html`<p>${words.usual(weekday, hours)}</p>`;
}

/** «08:00» as people say it. */
function wallClock(time: string, messages: HostedMessages): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return messages.clock(hours, minutes);
}

function addressText({ address: { street, postcode, city } }: PointProperties): string {
  return [street, `${postcode} ${city}`.trim()].filter((part) => part !== '').join(', ');
}

function farmsText(farms: PointProperties['farms'], messages: HostedMessages): string {
  const names = farms.slice(0, MAX_FARMS).map(({ name }) => name);
  return messages.points.farms(names.join(', '), farms.length - names.length);
}

function kilometresText(metres: number, { locale }: HostedMessages): string {
  const isNear = metres < METRES_PER_KILOMETRE;
  const unit = isNear ? 'meter' : 'kilometer';
  const options = { style: 'unit', unit, maximumSignificantDigits: 2 } as const;
  return numberFormat(locale, options).format(isNear ? metres : metres / METRES_PER_KILOMETRE);
}
