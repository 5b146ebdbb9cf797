import type { Order } from '@cagette/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { failureNotice } from '../../base/failure-notice.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { lateIcon } from '../../base/late-icon.ts';
import { MyOrdersRequest } from '../../events/my-orders-request.ts';
import { OpenOrderRequest } from '../../events/open-order-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import { reportFailure } from '../../events/report-failure.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { MyOrdersState, MyOrdersWish } from '../../state/my-orders.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { isEmail } from '../../state/checkout-faults.ts';
import { comingFirst } from '../../state/coming-first.ts';
import { myOrdersStyles } from './my-orders.styles.ts';
import { codeForm, emailForm } from './sign-in-forms.ts';

const SIX_DIGITS = /^\d{6}$/;

/**
 * «Mes commandes»: those placed on this device, and all of a customer's by a code sent to their address. Also where what is kept about them can be had or erased.
 *
 * @fires cagette-my-orders-request
 * @fires cagette-open-order-request
 * @fires cagette-step-request back to the shelf
 */
export class MyOrdersList extends LitElement {
  static override readonly styles = [controls, fieldStyles, myOrdersStyles];

  @property({ attribute: false }) shop!: Pick<ShopState, 'myOrders' | 'keptOrders' | 'organisation'>;

  @state() private isErasing = false;
  @state() private isFaulty = false;
  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages;
  @consume(placeContext) private place!: Place;

  protected override firstUpdated(): void {
    this.#wish('begin');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { myOrders } = this.shop;
    const before = changed.get('shop')?.myOrders;
    const { exported } = myOrders ?? {};
    if (exported && exported !== before?.exported) {
      import('./hand-over.ts').then(({ handOver }) => handOver(exported)).catch(() => reportFailure(this, 'script.failed', null));
    }
    if (!before || before === myOrders) return;
    // Somebody who typed goes on where the next thing is to be read or typed.
    if (before.stage !== myOrders?.stage) this.isErasing = this.isFaulty = false;
    const next = myOrders?.stage === 'code' ? '#code' : before.stage === 'code' || myOrders?.stage === 'erased' ? 'h2' : null;
    const isNews = before.stage !== myOrders?.stage || before.wrongCode !== myOrders.wrongCode;
    if (next && isNews) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  protected override render() {
    const { myOrders, organisation, keptOrders } = this.shop;
    const { messages } = this;
    const stage = myOrders?.stage ?? 'email';
    const zone = organisation?.timeZone ?? 'UTC';
    return html`
      <button class="link back" @click=${() => this.dispatchEvent(new StepRequest('shelf'))}>${lateIcon('back')}${messages.back}</button>
      <h2 tabindex="-1">${this.formatter.messages.myOrders}</h2>
      ${myOrders?.failure ? failureNotice(this.formatter, { ...myOrders.failure, shopUrl: this.place.shopUrl }, messages) : nothing}
      ${stage === 'erased' ? html`<p role="status">${messages.erased}</p>` : nothing}
      ${
        keptOrders.length > 0 && stage !== 'list'
          ? html`<section>
            <h3>${messages.onThisDevice}</h3>
            <ul>
              ${keptOrders.map(({ id, token, code, endsAt }) => this.#row(id, token, messages.orderOf(this.formatter.day(endsAt, zone)), code, nothing))}
            </ul>
          </section>`
          : nothing
      }
      ${stage === 'list' && myOrders ? this.#list(myOrders) : this.#signIn(myOrders, stage)}
      ${
        stage === 'list' || keptOrders.length > 0
          ? html`<footer class="small">
            ${stage === 'list' ? this.#data() : nothing}
            <p>${messages.notYourDevice} ${this.#link('forget', messages.forgetHere)}</p>
          </footer>`
          : nothing
      }
    `;
  }

  #signIn(myOrders: MyOrdersState | null, stage: MyOrdersState['stage']) {
    const { messages } = this;
    if (stage !== 'code' || !myOrders) {
      return emailForm({
        messages,
        email: myOrders?.email ?? '',
        isBusy: myOrders?.isBusy ?? false,
        isFaulty: this.isFaulty,
        send: (email) => this.#send('requestCode', email, isEmail(email)),
      });
    }
    return html`${codeForm({ messages, sent: myOrders, isFaulty: this.isFaulty, send: (code) => this.#send('signIn', code, SIX_DIGITS.test(code)) })}
      <div class="actions small">
        ${
          myOrders.resendAt <= this.place.now
            ? html`<button class="link" ?disabled=${myOrders.isBusy} @click=${() => this.#wish('requestCode', myOrders.email)}>${messages.otherCode}</button>`
            : html`<p class="muted">${messages.otherCodeSoon}</p>`
        }
        ${this.#link('startOver', messages.otherEmail)}
      </div>`;
  }

  #list({ orders, email, isBusy, nextCursor, isEverywhere }: MyOrdersState) {
    const { messages } = this;
    return html`<section aria-busy=${isBusy}>
      <p class="muted">${messages.signedInAs(email)}</p>
      ${isBusy ? html`<p class="muted" role="status">${this.formatter.messages.loading}</p>` : orders.length === 0 ? html`<p>${messages.noOrders}</p>` : nothing}
      <ul>
        ${comingFirst(orders, this.place.now).map((order) => this.#order(order))}
      </ul>
      <div class="actions">
        ${nextCursor === null ? nothing : html`<button class="button" ?disabled=${isBusy} @click=${() => this.#wish('more')}>${messages.olderOrders}</button>`}
        ${isEverywhere ? nothing : this.#link('everywhere', messages.ordersElsewhere)}
      </div>
    </section>`;
  }

  #order(order: Order) {
    const { pickupPoint, startsAt } = order.distribution;
    const kept = this.shop.keptOrders.find(({ id }) => id === order.id);
    const seller =
      order.organisation.id === this.shop.organisation?.id ? pickupPoint.name : `${order.organisation.name}, ${pickupPoint.name}`;
    const total = html`<strong class="number">${this.formatter.price(order.totalCents)}</strong>`;
    return this.#row(
      order.id,
      kept?.token ?? null,
      this.formatter.day(startsAt, pickupPoint.timeZone),
      `${seller} · ${this.messages.orderState[order.state]}`,
      total,
    );
  }

  #row(id: string, token: string | null, day: string, about: string, end: unknown) {
    return html`<li>
      <button class="row" @click=${() => this.dispatchEvent(new OpenOrderRequest(id, token))}>
        <span><strong class="day">${day}</strong><span class="small muted">${about}</span></span>${end}
      </button>
    </li>`;
  }

  #data() {
    const { messages } = this;
    if (this.isErasing) {
      return html`<div class="notice" role="alertdialog" aria-labelledby="warning">
        <p id="warning">${messages.eraseWarning}</p>
        <div class="actions">
          <button class="button" autofocus @click=${() => (this.isErasing = false)}>${messages.keepData}</button>
          <button class="button" ?disabled=${this.shop.myOrders?.isBusy} @click=${() => this.#wish('erase')}>${messages.eraseNow}</button>
        </div>
      </div>`;
    }
    return html`<p>
      ${messages.yourData} ${this.#link('export', messages.exportData)}
      <button class="link" @click=${() => (this.isErasing = true)}>${messages.eraseData}</button>
    </p>`;
  }

  #link(wish: MyOrdersWish, label: string) {
    return html`<button class="link" @click=${() => this.#wish(wish)}>${label}</button>`;
  }

  /** What cannot be right is said at once and not sent. */
  #send(wish: MyOrdersWish, value: string, isRight: boolean): void {
    this.isFaulty = !isRight;
    if (isRight) this.#wish(wish, value);
    else this.renderRoot.querySelector('input')?.focus();
  }

  #wish(wish: MyOrdersWish, value = ''): void {
    this.dispatchEvent(new MyOrdersRequest(wish, value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-my-orders': MyOrdersList;
  }
}
