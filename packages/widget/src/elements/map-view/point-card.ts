import type { PointFeature } from '@cagette/sdk';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import { lineStart } from '../../base/line-start.ts';
import type { Moments } from '../../base/moments.ts';
import type { MapViewMessages } from '../../messages/map-view/messages.ts';
import type { MomentMessages } from '../../messages/moment-messages.ts';
import { pointStanding } from '../../state/point-standing.ts';
import { pointName } from './marker-look.ts';

export interface CardWords {
  readonly messages: MapViewMessages;
  readonly moments: Moments<MomentMessages>;
  /** The server's time in milliseconds. */
  readonly now: number;
}

/** What one sees on the map of the point that was chosen: where, when, until when to order, and the way to it. */
export function pointCard(
  point: PointFeature,
  address: string | null,
  order: (event: MouseEvent) => void,
  { messages, moments, now }: CardWords,
): TemplateResult {
  const { name, next, address: place, isApproximate, timeZone } = point.properties;
  const standing = pointStanding(point, now);
  const where = [place.street, place.city].filter(Boolean).join(', ');
  const opens = next && moments.moment(standing === 'open' ? next.closesAt : next.opensAt, timeZone, now);
  return html`<p class="name"><strong>${name}</strong></p>
    ${where ? html`<p class="muted small">${where}</p>` : null}
    ${
      next && standing !== 'none'
        ? html`<p>${lineStart(moments.day(next.startsAt, timeZone), moments.locale)}, ${moments.hours(next, { timeZone })}</p>
            <p class="small ${standing}">${standing === 'open' ? messages.ordersUntil(opens ?? '') : messages.ordersFrom(opens ?? '')}</p>`
        : html`<p class="small">${lineStart(next ? messages.closed : messages.nothingPlanned, moments.locale)}</p>`
    }
    ${isApproximate ? html`<p class="muted small">${messages.aboutHere}</p>` : null}
    ${address && standing === 'open' ? html`<a class="button primary" href="${address}" @click=${order}>${messages.orderHere}</a>` : null}`;
}

/** The points that stand at one place, to choose from. */
export function placeCard(
  points: readonly PointFeature[],
  choose: (point: PointFeature) => void,
  { messages, moments, now }: CardWords,
): TemplateResult {
  return html`<p class="name"><strong>${messages.together(points.length)}</strong></p>
    <ul>
      ${points.map((point) => html`<li><button type="button" class="link" @click=${() => choose(point)}>${pointName(point, messages, moments.locale, now)}</button></li>`)}
    </ul>`;
}

export function cardFrame(content: TemplateResult, dock: string, close: () => void, { messages }: CardWords): TemplateResult {
  return html`<div class="card ${dock}">
    ${content}<button type="button" class="icon close" aria-label="${messages.closeCard}" @click=${close}>${icon('close')}</button>
  </div>`;
}
