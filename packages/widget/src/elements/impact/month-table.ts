import type { Impact } from '@cagette/sdk';
import { doRoundedMonthsAddUp } from '@cagette/sdk/contract/impact-figures';
import { formatCount, formatMonth, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import { html, nothing, type TemplateResult } from 'lit';
import type { ImpactLanguage } from '../../messages/impact/language.ts';

/** What the chart shows, for who does not see it and for who wants to know exactly. */
export function monthTable({ months, currency }: Impact, isShown: boolean, { locale, messages }: ImpactLanguage): TemplateResult {
  const { columns } = messages;
  const count = (value: number | null) => formatCount(value ?? 0, locale);
  const instead = (words: string) => html`<td class="muted" colspan="3">${words}</td>`;
  return html`<div class=${isShown ? 'table' : 'table unseen'} id="table"><table>
    <caption class="unseen">${messages.chart}</caption>
    <thead><tr>${[columns.month, columns.households, columns.orders, columns.toFarms].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${months.map(
      ({ month, households, orders, toFarmsCents }) => html`<tr>
        <th scope="row"><span class="roomy">${formatMonth(month, locale)}</span><span class="tight">${formatMonth(month, locale, 'short')} ${month.slice(0, 4)}</span></th>
        ${
          toFarmsCents === null
            ? instead(messages.withheld)
            : orders === 0
              ? instead(messages.noCollection)
              : html`<td>${count(households)}</td><td>${count(orders)}</td><td>${formatWholePrice(toFarmsCents, currency, locale)}</td>`
        }
      </tr>`,
    )}</tbody>
  </table>${doRoundedMonthsAddUp(months) ? nothing : html`<p class="small muted">${messages.rounded}</p>`}</div>`;
}
