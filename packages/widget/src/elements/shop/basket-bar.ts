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
    <button class="button primary wide" @click=${open}>
      ${icon('basket')}<span>${messages.seeBasket}<span class="small">${messages.basketLines(count)}</span></span>
      <strong class="number">${formatter.price(preview.totalCents)}</strong>
    </button>
  </div>`;
}

export function basketDialog({ messages }: Formatter, closed: () => void): TemplateResult {
  const close = (event: Event) => {
    const { currentTarget } = event;
    if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
    closed();
  };
  const clickedBeside = (event: Event) => {
    if (event.target === event.currentTarget) close(event);
  };
  return html`<dialog id="basket" aria-labelledby="basket-title" @close=${closed} @click=${clickedBeside}>
    <div class="sheet">
      <header>
        <h2 id="basket-title" tabindex="-1" autofocus>${messages.basket}</h2>
        <button class="icon" aria-label=${messages.close} @click=${close}>${icon('close')}</button>
      </header>
      <cagette-basket></cagette-basket>
    </div>
  </dialog>`;
}
