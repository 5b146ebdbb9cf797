import type { Offer, Order, OrderLine, Shelf } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { isChangeable } from '@cagette/sdk/contract/order-state';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { amounts } from '../../base/amounts.ts';
import { amountsStyles } from '../../base/amounts.styles.ts';
import { consume } from '../../base/context.ts';
import { formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { failureNotice } from '../../base/failure-notice.ts';
import type { Formatter } from '../../base/formatter.ts';
import { lateIcon } from '../../base/late-icon.ts';
import { orderFacts, orderFactsStyles } from '../../base/order-facts.ts';
import { orderLines, orderLinesStyles } from '../../base/order-lines.ts';
import { CancelOrderRequest } from '../../events/cancel-order-request.ts';
import { ChangeOrderRequest } from '../../events/change-order-request.ts';
import { DistributionRequest } from '../../events/distribution-request.ts';
import type { QuantityRequest } from '../../events/quantity-request.ts';
import { MyOrdersRequest } from '../../events/my-orders-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import { changedOrder, offersOf, quoteOf } from '../../state/changed-order.ts';
import { quantityOfLines } from '../../state/lines-by-offer.ts';
import { offerOfLine } from '../../state/offer-of-line.ts';
import type { OpenedOrder } from '../../state/shop-state.ts';
import { myOrderStyles } from './my-order.styles.ts';

/** What an order goes through when all goes well. */
const life = ['placed', 'closed', 'prepared', 'collected'] as const satisfies readonly Order['state'][];

/**
 * An order opened by its link: shown, changed or cancelled as long as orders are open.
 *
 * @fires cagette-change-order-request
 * @fires cagette-cancel-order-request
 * @fires cagette-distribution-request to add products
 * @fires cagette-step-request back to the shelf
 */
export class MyOrder extends LitElement {
  static override readonly styles = [controls, amountsStyles, orderFactsStyles, orderLinesStyles, myOrderStyles];

  @property({ attribute: false }) opened!: OpenedOrder;
  /** The shelf that is shown, which may be another distribution's; live where it is the order's own. */
  @property({ attribute: false }) shelf: Shelf | null = null;

  /** Wanted quantities that differ from the order's, by offer. */
  @state() private wanted: ReadonlyMap<string, number> = new Map();
  @state() private isCancelling = false;
  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages;
  @consume(placeContext) private place!: Place;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('opened') && changed.get('opened')?.order !== this.opened.order) {
      this.wanted = new Map();
      this.isCancelling = false;
    }
  }

  /** What became of a change is shown to who pressed a screen further down. */
  protected override updated(changed: PropertyValues<this>): void {
    const isAnswered = changed.get('opened')?.phase === 'saving' && this.opened.phase !== 'saving';
    if (isAnswered) this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  protected override render() {
    const { messages } = this;
    const { order, phase, failure, isFromList, changed } = this.opened;
    return html`
      <button class="link back" @click=${() => this.dispatchEvent(new StepRequest(isFromList ? 'orders' : 'shelf'))}>
        ${lateIcon('back')}${isFromList ? messages.backToOrders : messages.back}
      </button>
      <h2 tabindex="-1">${messages.myOrder}${order ? html` <span class="number">${order.code}</span>` : nothing}</h2>
      <div class="said" tabindex="-1">
        ${failure ? failureNotice(this.formatter, { ...failure, shopUrl: this.place.shopUrl }, messages) : nothing}
        ${changed ? html`<p role="status"><strong>${order?.state === 'cancelled' ? messages.cancelled : messages.changesSaved}</strong></p>` : nothing}
      </div>
      ${phase === 'loading' ? html`<p class="muted" role="status">${this.formatter.messages.loading}</p>` : nothing} ${order ? this.#order(order) : nothing}
    `;
  }

  #order(order: Order) {
    const { messages } = this;
    const isOpen = isChangeable(order.state) && windowState(order.distribution, new Date(this.place.now)) === 'open';
    return html`${this.#life(order.state)} ${orderFacts({ formatter: this.formatter, messages }, this.place, order)}
      <section class="lines">
        ${orderLines(this.formatter, order, (own) => (isOpen ? this.#stepper(own) : null))}
        ${this.wanted.size > 0 ? this.#estimate(order) : amounts(this.formatter, order, this.formatter.messages.total)}
      </section>
      ${isOpen ? this.#ways(order) : this.#again(order)}`;
  }

  /** How far it has come; what ended otherwise says so apart. */
  #life(state: Order['state']) {
    const { messages } = this;
    const now = life.findIndex((step) => step === state);
    if (now < 0) return html`<p class="state">${messages.orderState[state]}</p>`;
    return html`<ol class="life">
      ${life.map((step, index) => html`<li class=${index > now ? '' : 'done'} aria-current=${index === now ? 'step' : nothing}>${messages.orderState[step]}</li>`)}
    </ol>`;
  }

  #stepper(own: readonly OrderLine[]) {
    const [line] = own;
    const ordered = quantityOfLines(own);
    const offer = line && offerOfLine({ quantity: ordered }, this.#offers(line.offerId));
    if (!offer) return null;
    return html`<cagette-quantity-stepper
      class=${this.wanted.has(line.offerId) ? 'changed' : ''}
      .offer=${offer}
      .name=${line.productName}
      .quantity=${this.wanted.get(line.offerId) ?? ordered}
      @cagette-quantity-request=${(event: QuantityRequest) => this.#quantityAsked(event, ordered)}
    ></cagette-quantity-stepper>`;
  }

  #estimate({ estimated }: Order) {
    const { messages } = this;
    return html`<dl class="amounts">
      <dt class="sum">${messages.newTotal}${estimated ? html` <span class="small muted">${this.formatter.messages.estimated}</span>` : nothing}</dt>
      <dd class="sum number" aria-live="polite">${this.formatter.price(this.#changed.totalCents)}</dd>
    </dl>`;
  }

  /** The order with the wanted quantities, priced by the server where it has said so. */
  get #changed() {
    const { order, refusal } = this.opened;
    const { lines, totalCents } = changedOrder(order ?? { lines: [] }, this.wanted, this.#offers);
    const quote = quoteOf(refusal, lines);
    return { lines, totalCents: quote?.totalCents ?? totalCents };
  }

  /** None until the order's shelf is there. */
  readonly #offers = (offerId: string): Offer | null => {
    const { order, shelf } = this.opened;
    return order && offersOf(order, this.shelf, shelf)(offerId);
  };

  #ways(order: Order) {
    const { messages } = this;
    const isSaving = this.opened.phase === 'saving';
    const isChanging = this.wanted.size > 0 && this.#changed.lines.length > 0;
    return html`<p class="small muted">
        ${messages.changeUntil(this.formatter.moment(order.distribution.closesAt, order.distribution.pickupPoint.timeZone, this.place.now))}
      </p>
      <div class="actions">
        ${
          isChanging
            ? html`<button class="button primary wide" ?disabled=${isSaving} @click=${() => this.dispatchEvent(new ChangeOrderRequest(this.wanted))}>
                ${messages.saveChanges(this.formatter.price(this.#changed.totalCents))}
              </button>
              <button class="button" ?disabled=${isSaving} @click=${() => (this.wanted = new Map())}>${messages.changeNothing}</button>`
            : html`<button class="button" @click=${() => this.dispatchEvent(new DistributionRequest(order.distribution.id))}>${messages.orderMore}</button>`
        }
      </div>
      ${isChanging ? nothing : html`<div class="end">${this.#end(isSaving)}</div>`}`;
  }

  /** Stands apart. The question begins where the link was and pushes nothing: a second tap at the same place falls on its words, never on the answer that cancels. */
  #end(isSaving: boolean) {
    const { messages } = this;
    if (!this.isCancelling) return html`<button class="link" @click=${() => (this.isCancelling = true)}>${messages.cancelOrder}</button>`;
    return html`<div class="notice" role="alertdialog" aria-labelledby="confirm">
      <p id="confirm"><strong>${messages.confirmCancel}</strong></p>
      <button class="button primary" autofocus @click=${() => (this.isCancelling = false)}>${messages.keepOrder}</button>
      <button class="button danger" ?disabled=${isSaving} @click=${() => this.dispatchEvent(new CancelOrderRequest())}>${messages.yesCancel}</button>
    </div>`;
  }

  #again(order: Order) {
    const { messages } = this;
    const { closesAt, pickupPoint } = order.distribution;
    const since = this.formatter.moment(closesAt, pickupPoint.timeZone, this.place.now);
    const isPast = Date.parse(closesAt) <= this.place.now;
    const again = () => this.dispatchEvent(new MyOrdersRequest('again', order.id));
    return html`${
      order.state === 'placed' || order.state === 'closed'
        ? html`<p class="muted">${isPast ? messages.closedSince(since) : messages.failure('order.notChangeable')}</p>`
        : nothing
    }
      <div class="actions"><button class="button" @click=${again}>${messages.orderAgain}</button></div>`;
  }

  #quantityAsked(event: QuantityRequest, ordered: number): void {
    // The steppers here change an order, not the basket.
    event.stopPropagation();
    const wanted = new Map(this.wanted);
    if (event.quantity === ordered) wanted.delete(event.offerId);
    else wanted.set(event.offerId, event.quantity);
    this.wanted = wanted;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-my-order': MyOrder;
  }
}
