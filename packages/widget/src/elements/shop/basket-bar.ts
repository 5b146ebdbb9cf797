import { html, nothing, type TemplateResult } from 'lit';
import type { BasketView } from '../../base/contexts.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';

/** The basket on a narrow screen: how much is in it and what it comes to, always in sight. */
export function basketBar(formatter: Formatter, basket: BasketView | null, open: () => void): TemplateResult | typeof nothing {
  const count = basket ? basket.preview.lineCount + basket.preview.elsewhere.length : 0;
  if (!basket || count === 0) return nothing;
  const { messages } = formatter;
  const { preview } = basket;
  return html`<div class="bar" part="basket-bar">
    <button class="button primary wide" part="primary-button" @click=${open}>
      ${icon('basket')}<span>${messages.seeBasket}<span class="small">${messages.basketLines(count)}</span></span>
      <strong class="number">${formatter.price(preview.totalCents)}</strong>
    </button>
  </div>`;
}
