import type { VatPart } from '@cagette/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from './formatter.ts';

/** Amounts of a basket, a quote or an order. */
export interface AmountsShown {
  readonly goodsCents: number;
  readonly depositCents: number;
  readonly totalCents: number;
  readonly estimated: boolean;
  readonly vat: readonly VatPart[];
}

/** Goods, deposits, total and the VAT in it; an estimate says so. */
export function amounts(formatter: Formatter, shown: AmountsShown, totalLabel: string): TemplateResult {
  const { messages } = formatter;
  return html`<dl class="amounts">
      ${
        shown.depositCents > 0
          ? html`<dt>${messages.goods}</dt>
            <dd class="number">${formatter.price(shown.goodsCents)}</dd>
            <dt>${messages.deposits}</dt>
            <dd class="number">${formatter.price(shown.depositCents)}</dd>`
          : nothing
      }
      <dt class="sum">${totalLabel}${shown.estimated ? html` <span class="small muted">${messages.estimated}</span>` : nothing}</dt>
      <dd class="sum number">${formatter.price(shown.totalCents)}</dd>
    </dl>
    <p class="small muted vat">${shown.vat.map(({ rateBp, vatCents }) => html`<span>${messages.vat(formatter.rate(rateBp), formatter.price(vatCents))}</span>`)}</p>
    ${shown.estimated ? html`<p class="small muted">${messages.estimateNote}</p>` : nothing}`;
}
