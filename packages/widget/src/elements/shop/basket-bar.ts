import { html, nothing, type TemplateResult } from 'lit';
import type { BasketView } from '../../base/contexts.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';

/**
 * The basket on a narrow screen: how much is in it and what it comes to, and for which day, always in sight. Also while it is empty: what came up from below when the
 * first product is chosen would lie under the finger that presses once more.
 */
export function basketBar(formatter: Formatter, basket: BasketView | null, open: () => void): TemplateResult | typeof nothing {
  const count = basket ? basket.preview.lineCount + basket.preview.elsewhere.length : 0;
  if (!basket) return nothing;
  const { messages } = formatter;
  const { preview, shelf } = basket;
  const { startsAt, pickupPoint } = shelf.distribution;
  return html`<div class="bar" part="basket-bar">
    <button class="button wide ${count > 0 ? 'primary' : ''}" part="primary-button" @click=${open}>
      ${icon('basket')}<span>${messages.seeBasket}<span class="small">${messages.basketLines(count)} · ${formatter.day(startsAt, pickupPoint.timeZone)}</span></span>
      <strong class="number">${formatter.price(preview.totalCents)}</strong>
    </button>
  </div>`;
}
