import { dateFormat } from '@cagette/sdk/contract/format';
import { html, type TemplateResult } from 'lit';
import type { Formatter } from './formatter.ts';

/** The day as a leaf of a calendar: weekday, number, month, one below the other in every language. The day stands in words beside it. */
export function calendarLeaf({ locale }: Pick<Formatter, 'locale'>, instant: string, timeZone: string): TemplateResult {
  const parts = dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone }).formatToParts(new Date(instant));
  return html`<p class="leaf" aria-hidden="true">${parts.map(({ type, value }) => html`<span class=${type} ?hidden=${type === 'literal'}>${value}</span>`)}</p>`;
}
