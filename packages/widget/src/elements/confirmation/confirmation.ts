import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { orderFacts, orderFactsStyles } from '../../base/order-facts.ts';
import { orderLines, orderLinesStyles } from '../../base/order-lines.ts';
import { OpenOrderRequest } from '../../events/open-order-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { Placed } from '../../state/shop-state.ts';
import { confirmationStyles } from './confirmation.styles.ts';

/** From here on there is room for the lines. */
const WIDE_PX = 560;

/**
 * The order is placed: its code, where and when, what to pay, how to change it.
 *
 * @fires cagette-open-order-request
 * @fires cagette-step-request back to the shelf
 */
export class Confirmation extends LitElement {
  static override readonly styles = [controls, orderFactsStyles, orderLinesStyles, confirmationStyles];

  @property({ attribute: false }) placed!: Placed;

  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages;
  @consume(placeContext) private place!: Place;

  /** On a phone the essential fits the screen; paper has room for everything. */
  @state() private isUnfolded = false;
  readonly #unfold = () => {
    this.isUnfolded = true;
    this.performUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.isUnfolded = this.offsetWidth > WIDE_PX;
    window.addEventListener('beforeprint', this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#unfold);
  }

  protected override render() {
    const { messages } = this;
    const { order, token, added, email } = this.placed;
    return html`<article>
      <span class="sign">${icon('check')}</span>
      <h2 tabindex="-1">${added ? messages.thanksAdded : messages.thanks}</h2>
      <p>${messages.sentTo(email)}</p>
      ${
        order
          ? html`<p class="code"><span class="small">${messages.orderCode}</span><strong class="number">${order.code}</strong></p>
            ${orderFacts({ formatter: this.formatter, messages }, this.place, order)}
            <details ?open=${this.isUnfolded}>
              <summary>${messages.ordered}</summary>
              ${orderLines(this.formatter, order)}
            </details>
            <p class="small muted">
              ${messages.changeUntil(this.formatter.moment(order.distribution.closesAt, order.distribution.pickupPoint.timeZone, this.place.now))}
            </p>`
          : nothing
      }
      <div class="actions">
        <button class="button" @click=${() => this.dispatchEvent(new StepRequest('shelf'))}>${messages.orderMore}</button>
        ${
          order && token
            ? html`<button class="button" @click=${() => this.dispatchEvent(new OpenOrderRequest(order.id, token))}>${messages.changeOrder}</button>`
            : nothing
        }
      </div>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-confirmation': Confirmation;
  }
}
