import type { Distribution } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../base/formatter.ts';
import { calendarLeaf } from '../../base/calendar-leaf.ts';
import { OpenOrderRequest } from '../../events/open-order-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import { minutesLeft } from '../../state/distribution-facts.ts';
import type { KeptOrder } from '../../state/kept-orders.ts';

/** The chosen distribution, always in sight, with the way to another. */
export function collectionBar(formatter: Formatter, distribution: Distribution | null, now: number): TemplateResult | typeof nothing {
  if (!distribution) return nothing;
  const { messages } = formatter;
  const { pickupPoint, startsAt, closesAt } = distribution;
  const minutes = minutesLeft(distribution, now);
  const closes = formatter.moment(closesAt, pickupPoint.timeZone, now);
  const isClosed = windowState(distribution, new Date(now)) === 'closed';
  return html`<section class="collection" part="collection" aria-label=${messages.chosen}>
    ${calendarLeaf(formatter, startsAt, pickupPoint.timeZone)}
    <div>
      <button class="link" part="button" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new StepRequest('distributions'))}>${messages.change}</button>
      <p>
        <span class="unseen">${formatter.day(startsAt, pickupPoint.timeZone)}</span>
        <strong>${pickupPoint.name}</strong> ${pickupPoint.address.city}
      </p>
      <p class="small">
        <span class="number">${formatter.hours(distribution, pickupPoint)}</span> · <span class=${isClosed || minutes !== null ? 'soon' : 'muted'}>
          ${isClosed ? messages.closedSince(closes) : minutes === null ? messages.ordersUntil(closes) : messages.closesIn(minutes)}
        </span>
      </p>
    </div>
  </section>`;
}

/** Orders placed on this device whose collection is still ahead. */
export function keptOrderBar(formatter: Formatter, orders: readonly KeptOrder[], now: number): TemplateResult[] {
  const { messages } = formatter;
  return orders
    .filter(({ endsAt }) => Date.parse(endsAt) > now)
    .map(
      ({ id, token, code }) =>
        html`<p class="kept">
        <span>${messages.keptOrder(code)}</span>
        <button class="link" @click=${(event: Event) => event.currentTarget?.dispatchEvent(new OpenOrderRequest(id, token))}>${messages.seeOrder}</button>
      </p>`,
    );
}
