import type { Order } from '@cagette/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { LateMessages } from '../messages/late/messages.ts';
import type { Place } from './contexts.ts';
import type { Formatter } from './formatter.ts';
import { lateIcon } from './late-icon.ts';

/** Where, when and how much of an order, with its calendar file and the seller's address. */
export function orderFacts(
  said: { readonly formatter: Formatter; readonly messages: LateMessages },
  place: Place,
  order: Order,
): TemplateResult {
  const { formatter, messages } = said;
  const { pickupPoint, startsAt } = order.distribution;
  const { street, postcode, city } = pickupPoint.address;
  const isCancelled = order.state === 'cancelled';
  return html`<dl class="facts">
      <div>
        <dt>${messages.when}</dt>
        <dd>
          <strong class="day">${formatter.day(startsAt, pickupPoint.timeZone)}</strong><br />
          <span class="number">${formatter.hours(order.slot ?? order.distribution, pickupPoint)}</span>
        </dd>
      </div>
      <div>
        <dt>${messages.where}</dt>
        <dd>
          <strong>${pickupPoint.name}</strong><br />${street}, ${postcode} ${city} ${
            pickupPoint.access ? html`<br /><span class="small muted">${pickupPoint.access}</span>` : nothing
          }
        </dd>
      </div>
      <div ?hidden=${isCancelled}>
        <dt>${messages.toPay}</dt>
        <dd>
          <strong class="number">${formatter.price(order.totalCents)}</strong>${order.estimated ? html` <span class="small muted">${formatter.messages.estimated}</span>` : nothing}
        </dd>
      </div>
    </dl>
    <div class="actions">
      ${order.calendarPath ? html`<a class="button" href=${place.serverUrl + order.calendarPath}>${lateIcon('calendar')}${messages.addToCalendar}</a>` : nothing}
      ${order.organisation.email ? html`<a class="button" href=${mailLink(order)}>${messages.writeToSeller}</a>` : nothing}
    </div>`;
}

export const orderFactsStyles = css`
  .facts {
    display: grid;
    gap: 14px;
    padding: 18px;
    border: 1px solid var(--c-line);
    border-radius: var(--c-radius);
    background: var(--c-card);
    text-align: start;
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(84px, 1fr) 3fr;
    gap: 12px;
  }
  .facts dt {
    color: var(--c-muted);
  }
  @media print {
    .facts {
      gap: 6px;
      padding: 10px 18px;
    }
  }
  .day {
    display: inline-block;
  }
  .day::first-letter {
    text-transform: uppercase;
  }
`;

function mailLink(order: Order): string {
  return `mailto:${order.organisation.email ?? ''}?subject=${encodeURIComponent(order.code)}`;
}
