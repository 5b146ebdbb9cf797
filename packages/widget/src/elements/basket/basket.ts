import { html, LitElement, nothing } from 'lit';
import { amounts } from '../../base/amounts.ts';
import { amountsStyles } from '../../base/amounts.styles.ts';
import { consume } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { QuantityRequest } from '../../events/quantity-request.ts';
import { RepairRequest } from '../../events/repair-request.ts';
import { UndoRequest } from '../../events/undo-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import type { BasketLine } from '../../state/basket.ts';
import type { PreviewFarm, PreviewLine } from '../../state/preview.ts';
import { basketStyles } from './basket.styles.ts';

/**
 * What was chosen, farm by farm, with its total and whatever stands in the way of ordering it.
 *
 * @fires cagette-quantity-request
 * @fires cagette-repair-request
 * @fires cagette-step-request towards the checkout
 */
export class Basket extends LitElement {
  static override readonly styles = [controls, amountsStyles, basketStyles];

  /** Beside the checkout: without the button that leads there and without the repairs that the checkout shows. */
  @property({ type: Boolean, attribute: 'no-order' }) noOrder = false;

  @consume(formatterContext) private formatter!: Formatter;
  @consume(basketContext) private basket!: BasketView | null;
  @consume(placeContext) private place!: Place;

  protected override render() {
    const { messages } = this.formatter;
    const preview = this.basket?.preview;
    if (!preview || preview.lineCount + preview.elsewhere.length === 0) return html`${this.#removed()}${this.#empty()}`;
    const differ = new Set(preview.farms.map(({ closesAt }) => closesAt)).size > 1;
    return html`
      ${this.#removed()} ${preview.farms.map((farm) => this.#farm(farm, preview.farms.length > 1, differ))}
      ${preview.elsewhere.length > 0 ? this.#elsewhere(preview.elsewhere) : nothing}
      ${
        preview.lineCount > 0
          ? html`<div class="total">
            ${amounts(this.formatter, preview, messages.total)}
            ${
              preview.problems.length > 1 && !this.noOrder
                ? html`<button class="button" @click=${() => this.dispatchEvent(new RepairRequest(null))}>${messages.repairAll}</button>`
                : nothing
            }
            ${
              this.noOrder
                ? nothing
                : html`<button class="button primary wide" part="primary-button" ?disabled=${preview.problems.length > 0} @click=${() => this.dispatchEvent(new StepRequest('checkout'))}>
                  ${messages.order}
                </button>`
            }
          </div>`
          : nothing
      }
    `;
  }

  #removed() {
    const { messages } = this.formatter;
    const removed = this.basket?.removed;
    return removed && !this.noOrder
      ? html`<p class="removed small" role="status">
          <span>${messages.takenOff(removed.line.name)}</span>
          <button class="link" part="button" @click=${() => this.dispatchEvent(new UndoRequest())}>${messages.putBack}</button>
        </p>`
      : nothing;
  }

  #empty() {
    const { messages } = this.formatter;
    return html`<div class="empty">
      <span class="sign">${icon('basket')}</span>
      <p>${messages.emptyBasket}</p>
      <p class="small muted">${messages.emptyBasketHint}</p>
    </div>`;
  }

  #farm(farm: PreviewFarm, isOneOfMany: boolean, differ: boolean) {
    const { messages } = this.formatter;
    return html`<section>
      ${
        isOneOfMany
          ? html`<h3 class="farm"><span>${farm.name}</span><span class="number muted">${this.formatter.price(farm.totalCents + farm.depositCents)}</span></h3>`
          : nothing
      }
      ${differ ? html`<p class="small muted">${messages.closesFor(farm.name, this.#moment(farm.closesAt))}</p>` : nothing}
      <ul class="lines">
        ${farm.lines.map((line) => this.#line(line))}
      </ul>
    </section>`;
  }

  #line(line: PreviewLine) {
    const { product, offer } = line.found;
    const { messages } = this.formatter;
    return html`<li>
      <div class="line">
        <p class="name">${product.name}<span class="small muted">${offer.name} · ${this.formatter.offerPrice(offer)}</span></p>
        <p class="number price">
          ${this.formatter.price(line.totalCents)}${line.estimated ? html`<span class="small muted">${messages.estimated}</span>` : nothing}
          ${line.depositCents > 0 ? html`<span class="small muted">${messages.deposit(this.formatter.price(line.depositCents))}</span>` : nothing}
        </p>
        <cagette-quantity-stepper .offer=${offer} .name=${product.name} .quantity=${line.quantity}></cagette-quantity-stepper>
        <button class="link small remove" aria-label=${messages.removeProduct(product.name)} @click=${() => this.#remove(line)}>${messages.remove}</button>
      </div>
      ${line.problem && !this.noOrder ? html`<cagette-line-problem .line=${line} .timeZone=${this.#timeZone}></cagette-line-problem>` : nothing}
    </li>`;
  }

  #elsewhere(lines: readonly BasketLine[]) {
    const { messages } = this.formatter;
    return html`<section>
      <h3 class="farm">${messages.elsewhere}</h3>
      <ul class="lines">
        ${lines.map(
          (line) =>
            html`<li class="line aside">
              <p>${line.name}</p>
              <button class="icon" aria-label=${messages.removeProduct(line.name)} @click=${() => this.#remove(line)}>${icon('close')}</button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  get #timeZone(): string {
    return this.basket?.shelf.distribution.pickupPoint.timeZone ?? 'UTC';
  }

  #moment(instant: string): string {
    return this.formatter.moment(instant, this.#timeZone, this.place.now);
  }

  #remove(line: BasketLine): void {
    this.dispatchEvent(new QuantityRequest(line.offerId, 0, line.name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-basket': Basket;
  }
}
