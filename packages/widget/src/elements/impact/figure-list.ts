import type { Impact, ImpactPeriod } from '@cagette/sdk';
import { type FigureName, type ShownFigure, shownFigures } from '@cagette/sdk/contract/impact-figures';
import { formatMonth } from '@cagette/sdk/contract/impact-format';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawn } from '../../base/drawn.ts';
import type { ImpactLanguage } from '../../messages/impact/language.ts';
import { labelInWords, methodInWords, missingInWords, shareInWords, valueInWords } from './impact-words.ts';

const question = svg`<path d="M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .6-1.5 1.2-1.5 2.3M12 18.2v.1"/>`;

export interface FigureListing {
  readonly impact: Impact;
  readonly lead: ImpactPeriod;
  readonly beside: ImpactPeriod | null;
  readonly language: ImpactLanguage;
  /** Those whose method is open. */
  readonly open: ReadonlySet<FigureName>;
  readonly toggle: (name: FigureName) => void;
}

/** The money on a price tag, then the other figures, each with how it is computed. */
export function figureList(listing: FigureListing): TemplateResult {
  const { impact, lead } = listing;
  const [money, ...others] = shownFigures(impact.organisation, impact[lead]);
  return html`${money && html`<div class="money" part="money">${figure(money, listing)}</div>`}
    <ul class="figures">${others.map((one) => html`<li class="figure" part="figure">${figure(one, listing)}</li>`)}</ul>`;
}

function figure(shown: ShownFigure, { impact, lead, language, open, toggle, ...listing }: FigureListing): TemplateResult {
  const { name, value } = shown;
  const { messages } = language;
  const figures = impact[lead];
  const label = value === null ? missingInWords(shown, language) : labelInWords(name, value, impact, figures, language);
  const isOpen = open.has(name);
  return html`<div class="said">
      <p>${value === null ? nothing : html`<strong class="value number">${valueInWords(name, value, impact.currency, language)}</strong> `}<span class="label">${label}</span></p>
      ${name === 'toFarms' ? share(impact, lead, language) : nothing}
      ${since(shown, impact, listing.beside, language)}
    </div>
    <button class="icon" part="button" aria-label=${messages.how(label)} aria-expanded=${isOpen} aria-controls=${`how-${name}`} @click=${() => toggle(name)}>${drawn(question)}</button>
    <p class="method small" id=${`how-${name}`} ?data-open=${isOpen}>${methodInWords(name, impact, figures, language)}</p>`;
}

/** What of each amount paid goes to farms, in words and as a strip: what is filled is theirs, what is only outlined is not. */
function share(impact: Impact, period: ImpactPeriod, language: ImpactLanguage): TemplateResult | typeof nothing {
  const { toFarmsBp } = impact[period];
  const words = shareInWords(impact[period], language);
  if (toFarmsBp === null || words === null) return nothing;
  return html`<p class="share">${words}</p>
    ${
      impact.organisation.kind === 'farm'
        ? nothing
        : html`<svg class="strip" aria-hidden="true" width="100%" height="12"><rect x="1" y="1" width="99%" height="10" rx="3"/><rect class="theirs" x="1" y="1" width=${`${(toFarmsBp * 99) / 10_000}%`} height="10" rx="3"/></svg>`
    }`;
}

/** The same since the beginning, unless it is the same. */
function since(
  { name, value }: ShownFigure,
  impact: Impact,
  beside: ImpactPeriod | null,
  language: ImpactLanguage,
): TemplateResult | typeof nothing {
  if (beside === null || impact.since === null) return nothing;
  const other = shownFigures(impact.organisation, impact[beside]).find((one) => one.name === name);
  if (!other || other.value === null) return nothing;
  const words = (of: number) => valueInWords(name, of, impact.currency, language);
  const then = words(other.value);
  if (value !== null && words(value) === then) return nothing;
  const { since: ofSum, sinceKilometres } = language.messages;
  return html`<p class="since">${(name === 'kilometres' ? sinceKilometres : ofSum)(then, formatMonth(impact.since, language.locale))}</p>`;
}
