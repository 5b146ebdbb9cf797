import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { lateMessagesContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import { MyOrdersRequest } from '../../events/my-orders-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { OrderedAgain } from '../../state/my-orders.ts';

/**
 * Above the shelf, after «commander à nouveau»: what came into the basket, what is no longer there, and the way back.
 *
 * @fires cagette-my-orders-request to take it out again
 */
export class OrderedAgainNotice extends LitElement {
  static override readonly styles = [controls];

  @property({ attribute: false }) again!: OrderedAgain;

  @consume(lateMessagesContext) private messages!: LateMessages;

  protected override render() {
    const { messages } = this;
    const { added, fewer, missing } = this.again;
    return html`<div class="notice calm" role="status">
      <p><strong>${messages.againAdded(added.length)}</strong></p>
      ${fewer.length > 0 ? html`<p>${messages.againFewer(fewer.join(', '))}</p>` : nothing}
      ${missing.length > 0 ? html`<p>${messages.againMissing(missing.join(', '))}</p>` : nothing}
      ${added.length > 0 ? html`<div class="actions"><button class="button" @click=${() => this.dispatchEvent(new MyOrdersRequest('undoAgain'))}>${messages.undo}</button></div>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-ordered-again': OrderedAgainNotice;
  }
}
