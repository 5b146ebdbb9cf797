import type { NextDistribution, PointFeature } from '@cagette/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarLeaf } from '../../base/calendar-leaf.ts';
import { lineStart } from '../../base/line-start.ts';
import type { MapFormatter } from '../../base/map-formatter.ts';
import { mapIcon } from '../../base/map-icon.ts';
import { addressOfPoint, streetOf, wayTo } from '../../state/point-addresses.ts';
import { minutesUntil, orderable, stateOf } from '../../state/point-facts.ts';
import type { LinkCopy } from './link-copy.ts';

/** More names than this say nothing. */
const MOST_FARMS = 4;
/** A closing that is this near is told in red. */
const SOON_MINUTES = 360;
/** What a farm wrote on access need not be said twice. */
const SAYS_WHEELCHAIR = /fauteuil|wheelchair/i;

/** What a card needs to know beside its point, and what it tells. */
export interface CardContext {
  readonly formatter: MapFormatter;
  /** The server's time in milliseconds. */
  readonly now: number;
  readonly serverUrl: string;
  /** Whose map it is: the slug. */
  readonly organisation: string;
  readonly chosenId: string | null;
  /** Where to order, as the address of a link; null where nothing can be. */
  readonly orderAddress: (point: PointFeature) => string | null;
  readonly choose: (point: PointFeature) => void;
  readonly order: (event: MouseEvent, point: PointFeature) => void;
  readonly linkCopy: LinkCopy;
}

/** A pickup point in the list: where, when, from whom, until when to order, and what to do about it. */
export function pointCard(context: CardContext, point: PointFeature): TemplateResult {
  const { formatter, chosenId, choose, now } = context;
  const { messages } = formatter;
  const { properties } = point;
  const { name, kind, address, timeZone } = properties;
  const next = orderable(point, now);
  const isChosen = point.id === chosenId;
  const street = streetOf(address);
  return html`<li class="card" part="card" id=${`card-${point.id}`} tabindex="-1" ?data-chosen=${isChosen}>
    ${next ? calendarLeaf(formatter, next.startsAt, timeZone) : nothing}
    <div class="about">
      ${isChosen ? html`<p class="mine">${messages.chosen}</p>` : nothing}
      <h3>
        <button class="name" aria-pressed=${isChosen} @click=${() => choose(point)}><span class="unseen">${messages.showPoint('')}</span>${name}<span class="unseen">, ${address.city}</span></button>
      </h3>
      <p class="small"><span class="muted">${messages.kinds[kind]}${street || address.city ? ` · ${street}` : ''}</span> ${address.city} <strong class="number">${formatter.distance(point)}</strong></p>
      ${when(context, point, next)} ${facts(context, point, next)}
    </div>
    <div class="actions">${actions(context, point, next)}</div>
  </li>`;
}

function when({ formatter, now }: CardContext, { properties }: PointFeature, next: NextDistribution | null): TemplateResult {
  const { messages } = formatter;
  const { timeZone, usual } = properties;
  if (!next) {
    const hours = usual?.from && usual.to ? messages.hours(clock(formatter, usual.from), clock(formatter, usual.to)) : null;
    return html`<p>${properties.next ? messages.closed : messages.nothingPlanned}</p>
      ${usual ? html`<p class="small muted">${messages.usual(formatter.weekday(usual.weekday), hours)}</p>` : nothing}`;
  }
  const isOpen = stateOf(next, now) === 'open';
  const minutes = minutesUntil(next.closesAt, now);
  return html`<p><strong>${lineStart(formatter.day(next.startsAt, timeZone), formatter.locale)},</strong> <span class="number">${formatter.hours(next, { timeZone })}</span></p>
    <p class="small ${isOpen && minutes < SOON_MINUTES ? 'soon' : ''}">
      ${
        isOpen
          ? html`${messages.ordersUntil(formatter.moment(next.closesAt, timeZone, now))} · <span class="number">${messages.timeLeft(minutes)}</span>`
          : messages.opensOn(formatter.moment(next.opensAt, timeZone, now))
      }
    </p>`;
}

function facts(
  { formatter, organisation }: CardContext,
  { geometry, properties }: PointFeature,
  next: NextDistribution | null,
): TemplateResult {
  const { messages } = formatter;
  const { farms, access, wheelchair, isApproximate } = properties;
  const names = farms.slice(0, MOST_FARMS).map(({ name }) => name);
  const shop = next && next.organisation.slug !== organisation ? next.organisation : null;
  // Of a farm alone in its own shop the shop says enough.
  const isShopEnough = farms.every(({ slug }) => slug === shop?.slug);
  const said = [
    isShopEnough ? null : messages.farms(names, farms.length - names.length),
    shop && messages.shopOf(shop.name),
    wheelchair === null || SAYS_WHEELCHAIR.test(access ?? '') ? null : wheelchair ? messages.wheelchair : messages.noWheelchair,
    access,
    geometry ? (isApproximate ? messages.approximate : null) : messages.notOnMap,
  ];
  return html`${said.map((one) => one && html`<p class="small muted">${one}</p>`)}`;
}

function actions(context: CardContext, point: PointFeature, next: NextDistribution | null): TemplateResult {
  const { formatter, now, serverUrl, orderAddress, order, linkCopy } = context;
  const { messages } = formatter;
  const { name, address } = point.properties;
  /** Whether the device has programs for `geo:` addresses. */
  const knowsGeo = /Android/.test(navigator.userAgent);
  const way = wayTo(point, knowsGeo);
  // Two markets may have one name.
  const unseen = html`<span class="unseen">, ${name}, ${address.city}</span>`;
  const isOpen = next !== null && stateOf(next, now) === 'open';
  return html`${
    next
      ? html`<a
          class="button ${isOpen ? 'primary' : ''}"
          part=${isOpen ? 'primary-button' : 'button'}
          href=${orderAddress(point) ?? nothing}
          @click=${(event: MouseEvent) => order(event, point)}
          >${isOpen ? messages.order : messages.seeShop}${unseen}</a
        >`
      : nothing
  }
    <div class="links">
      ${way ? html`<a href=${way} target=${knowsGeo ? nothing : '_blank'} rel="noreferrer">${mapIcon('way')}${messages.directions}${unseen}</a>` : nothing}
      ${next ? html`<a href=${`${serverUrl}v1/distributions/${next.id}/calendar.ics${formatter.locale.startsWith('fr') ? '' : '?lang=en'}`}>${mapIcon('calendar')}${messages.calendar}${unseen}</a>` : nothing}
      <a href=${addressOfPoint(point)} @click=${async (event: MouseEvent) => linkCopy.take(event, point)}
        >${mapIcon('link')}<span aria-live="polite">${linkCopy.id === point.id ? messages.linkCopied : messages.link}</span>${unseen}</a
      >
    </div>`;
}

/** «08:00», as a place's own clock says it. */
function clock({ messages }: MapFormatter, written: string): string {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  return messages.clock(hours, minutes);
}
