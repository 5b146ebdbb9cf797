import type { Organisation } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { amounts } from '../../base/amounts.ts';
import { amountsStyles } from '../../base/amounts.styles.ts';
import { consume } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { failureNotice } from '../../base/failure-notice.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { lateIcon } from '../../base/late-icon.ts';
import { pageStorage } from '../../base/page-storage.ts';
import { webAddress } from '../../base/web-address.ts';
import { DistributionRequest } from '../../events/distribution-request.ts';
import { MyOrdersRequest } from '../../events/my-orders-request.ts';
import { PlaceRequest } from '../../events/place-request.ts';
import { RepairRequest } from '../../events/repair-request.ts';
import { RetryRequest } from '../../events/retry-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import {
  type CheckoutDraft,
  type CheckoutFaults,
  type CheckoutField,
  checkoutFaults,
  emptyDraft,
  fieldOfIssue,
} from '../../state/checkout-faults.ts';
import { emailSlip } from '../../state/email-slip.ts';
import { keepContact, keptContact } from '../../state/kept-contact.ts';
import { keepDraft, keptDraft } from '../../state/kept-draft.ts';
import { filledIn, type KnownCustomer } from '../../state/known-customer.ts';
import type { Refusal } from '../../state/refusal.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { storageKeys } from '../../state/storage-keys.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { otherDistributions } from './other-distributions.ts';
import { slotField } from './slot-field.ts';
import { textField } from './text-field.ts';

/**
 * From the basket to an order: slot, contact, terms, and whatever the server said against it with its repair.
 *
 * @fires cagette-place-request
 * @fires cagette-distribution-request to order for another distribution
 * @fires cagette-repair-request
 * @fires cagette-retry-request to send again what was not answered
 * @fires cagette-step-request back to the shelf
 */
export class Checkout extends LitElement {
  static override readonly styles = [controls, amountsStyles, fieldStyles, checkoutStyles];

  @property({ attribute: false }) organisation!: Organisation;
  /** Shows the basket above the form, folded. */
  @property({ type: Boolean, attribute: 'has-recap' }) hasRecap = false;
  /** Who the page knows the visitor to be. */
  @property({ attribute: false }) customer: KnownCustomer | null = null;
  @property({ attribute: false }) shop!: Pick<ShopState, 'sending' | 'refusal' | 'quote' | 'failure' | 'distributions'>;

  @state() private draft: CheckoutDraft = emptyDraft;
  /** Fields are judged from the first attempt on, not while somebody is still typing. */
  @state() private isJudged = false;
  @state() private isRemembered = false;
  /** The address that was probably meant. */
  @state() private slip: string | null = null;
  /** Somebody waits for an answer: it is shown to them, wherever they pressed. What is sent again by itself moves nobody. */
  #isAsked = false;
  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages;
  @consume(basketContext) private basket!: BasketView | null;
  @consume(placeContext) private place!: Place;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isFirst = !this.hasUpdated;
    if (isFirst) this.draft = keptDraft(this.#owner) ?? emptyDraft;
    if (changed.has('customer')) this.draft = filledIn(this.draft, this.customer);
    if (!isFirst) return;
    const contact = keptContact(pageStorage(), this.#contactKey);
    this.isRemembered = contact !== null;
    this.draft = filledIn(this.draft, contact);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('shop')?.sending;
    const { sending } = this.shop;
    if (!this.#isAsked || !before || sending === before || sending === 'sending') return;
    this.#isAsked = false;
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  protected override render() {
    const { messages } = this;
    const { sending } = this.shop;
    const preview = this.basket?.preview;
    const isSure = this.shop.quote?.problems.length === 0 && !this.#isClosed;
    return html`
      <button class="link back" @click=${() => this.dispatchEvent(new StepRequest('shelf'))}>${lateIcon('back')}${messages.back}</button>
      <h2 tabindex="-1">${messages.checkout}</h2>
      <div class="said" tabindex="-1">${sending === 'unknown' || sending === 'waiting' ? this.#unsent(sending) : this.#refusal()}</div>
      <form novalidate autocomplete="on" @submit=${this.#submit} @input=${this.#changed} @change=${this.#settled} ?inert=${sending !== 'no'}>
        ${this.#recap()} ${this.#slots()} ${this.#contact()} ${this.#terms()}
        <div class="sum-up ${isSure ? 'sure' : ''}">
          ${preview ? amounts(this.formatter, this.shop.quote ?? preview, messages.toPay) : nothing}
          <p class="small muted total">${isSure ? html`${icon('check')}${messages.totalSure}` : messages.totalToCome}</p>
          <button class="button primary wide" ?disabled=${sending === 'sending' || !preview || preview.lineCount === 0 || preview.problems.length > 0 || this.#isClosed}>
            ${sending === 'sending' ? messages.placing : messages.placeOrder(this.formatter.price((this.shop.quote ?? preview)?.totalCents ?? 0))}
          </button>
          ${this.isJudged && this.#faultCount > 0 ? html`<p class="fault" role="alert">${messages.formFaults}</p>` : nothing}
        </div>
      </form>
    `;
  }

  #unsent(sending: 'unknown' | 'waiting') {
    const { messages } = this;
    const isUnknown = sending === 'unknown';
    const ask = () => (this.#isAsked = this.dispatchEvent(isUnknown ? new RetryRequest('order') : new MyOrdersRequest('withdraw')));
    return html`<div class="notice" role="alert">
      <p>${isUnknown ? messages.unknownAnswer : messages.waitingToSend}</p>
      <div class="actions"><button class="button primary" @click=${ask}>${isUnknown ? messages.sendAgain : messages.withdraw}</button></div>
    </div>`;
  }

  #refusal() {
    const { refusal } = this.shop;
    const lines = this.basket?.preview.farms.flatMap((farm) => farm.lines).filter((line) => line.problem !== null) ?? [];
    const timeZone = this.basket?.shelf.distribution.pickupPoint.timeZone ?? 'UTC';
    if (this.#isClosed) return this.#elsewhere();
    return html`${refusal ? html`${failureNotice(this.formatter, { code: refusal.code }, this.messages)}${this.#repair(refusal)}` : nothing}
    ${lines.map((line) => html`<cagette-line-problem .line=${line} .timeZone=${timeZone}></cagette-line-problem>`)}
    ${
      lines.length > 1
        ? html`<button class="button" @click=${() => this.dispatchEvent(new RepairRequest(null))}>${this.formatter.messages.repairAll}</button>`
        : nothing
    }`;
  }

  get #isClosed(): boolean {
    const { refusal } = this.shop;
    const distribution = this.basket?.shelf.distribution;
    return (
      (distribution && windowState(distribution, new Date(this.place.now)) === 'closed') ||
      (refusal?.code === 'window.closed' && refusal.problems.length === 0)
    );
  }

  /** One click that makes a refused order possible. */
  #repair({ code, quote, slotId }: Refusal) {
    const { messages, formatter } = this;
    if (code === 'total.changed' && quote) {
      const total = formatter.price(quote.totalCents);
      return html`<p>${messages.newTotal} <strong class="number">${total}</strong>.</p>
        <button class="button primary wide" @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}>${messages.placeOrder(total)}</button>`;
    }
    const distribution = this.basket?.shelf.distribution;
    const { slots = [] } = distribution ?? {};
    const free = slots.filter(({ left }) => left !== 0);
    const next = free.find(({ startsAt }) => startsAt > (slots.find(({ id }) => id === slotId)?.startsAt ?? '')) ?? free[0];
    if (!code.startsWith('slot.') || !distribution) return nothing;
    if (!next) return this.#elsewhere();
    return html`<button class="button" @click=${() => this.#take(next.id)}>${messages.takeSlot(formatter.hours(next, distribution.pickupPoint))}</button>`;
  }

  async #take(slotId: string): Promise<void> {
    this.#draft({ slotId });
    this.dispatchEvent(new RepairRequest(null));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.sum-up button')?.focus();
  }

  #elsewhere() {
    return otherDistributions({
      formatter: this.formatter,
      messages: this.messages,
      distributions: this.shop.distributions.filter(({ id }) => id !== this.basket?.shelf.distribution.id),
      now: this.place.now,
      choose: (id) => this.#move(id),
    });
  }

  #move(distributionId: string): void {
    this.dispatchEvent(new DistributionRequest(distributionId));
    this.dispatchEvent(new StepRequest('checkout'));
  }

  /** What is being ordered, where the basket does not stand beside the form. */
  #recap() {
    if (!this.hasRecap || !this.basket) return nothing;
    return html`<details>
      <summary>${this.formatter.messages.basket} <span class="small muted">${this.formatter.messages.basketLines(this.basket.preview.lineCount)}</span></summary>
      <cagette-basket no-order></cagette-basket>
    </details>`;
  }

  #slots() {
    const distribution = this.basket?.shelf.distribution;
    if (!distribution || distribution.slots.length === 0) return nothing;
    return slotField({
      formatter: this.formatter,
      messages: this.messages,
      distribution,
      chosen: this.draft.slotId,
      isFaulty: this.#isFaulty('slot'),
    });
  }

  #contact() {
    const { messages } = this;
    const { draft, organisation } = this;
    const { wrong } = messages;
    const common = { fault: (field: CheckoutField) => (this.#isFaulty(field) ? wrong[field] : null), optional: messages.optional };
    return html`<fieldset>
      <legend>${messages.contact}</legend>
      ${textField({ ...common, name: 'name', label: messages.name, value: draft.name, autocomplete: 'name' })}
      ${textField({ ...common, name: 'email', label: messages.email, value: draft.email, autocomplete: 'email', type: 'email', hint: messages.emailHint })}
      ${this.slip ? html`<button class="link slip" type="button" @click=${this.#mend}>${messages.didYouMean(this.slip)}</button>` : nothing}
      ${
        organisation.phonePolicy === 'no'
          ? nothing
          : textField({
              ...common,
              name: 'phone',
              label: messages.phone,
              value: draft.phone,
              autocomplete: 'tel',
              type: 'tel',
              isOptional: organisation.phonePolicy === 'optional',
            })
      }
      <label class="check small"><input type="checkbox" name="remember" .checked=${this.isRemembered} /><span>${messages.remember}</span></label>
      ${textField({ ...common, name: 'note', label: messages.note, value: draft.note, isOptional: true, isLong: true })}
    </fieldset>`;
  }

  #terms() {
    const { messages } = this;
    const isFaulty = this.#isFaulty('terms');
    const inBasket = new Set(this.basket?.preview.farms.map(({ farmId }) => farmId));
    const sellers = this.basket?.shelf.farms.filter(({ id }) => inBasket.has(id)) ?? [];
    const own = sellers.some(({ id }) => id === this.organisation.id) ? [] : [this.organisation];
    return html`<fieldset>
      <legend>${messages.terms}</legend>
      <p>${messages.payAtCollection}</p>
      <label class="check">
        <input type="checkbox" name="terms" .checked=${this.draft.terms} aria-invalid=${isFaulty} aria-describedby=${isFaulty ? 'terms-fault' : nothing} />
        <span>${messages.acceptTerms}</span>
      </label>
      ${isFaulty ? html`<p class="fault" id="terms-fault">${messages.wrong.terms}</p>` : nothing}
      <ul class="small">
        ${[...own, ...sellers].map(({ name, termsUrl }) => {
          const address = webAddress(termsUrl);
          return html`<li><a href=${address ?? nothing} target="_blank" rel="noopener">${messages.termsOf(name)}</a></li>`;
        })}
      </ul>
    </fieldset>`;
  }

  get #owner() {
    return { serverUrl: this.place.serverUrl, organisation: this.organisation.slug };
  }

  get #faults(): CheckoutFaults {
    const slots = this.basket?.shelf.distribution.slots ?? [];
    const free = slots.filter(({ left }) => left !== 0).map(({ id }) => id);
    return checkoutFaults(this.draft, this.organisation.phonePolicy, slots.length > 0 ? free : null);
  }

  get #faultCount(): number {
    return Object.values(this.#faults).filter(Boolean).length;
  }

  #isFaulty(field: CheckoutField): boolean {
    if (!this.isJudged) return false;
    const { refusal } = this.shop;
    return this.#faults[field] || (refusal?.issues.some(({ path }) => fieldOfIssue(path) === field) ?? false);
  }

  readonly #changed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { name, value } = target;
    const isTicked = target instanceof HTMLInputElement && target.checked;
    if (name === 'email') this.slip = null;
    if (name === 'remember') this.#remember(isTicked);
    else this.#draft(name === 'slot' ? { slotId: value } : { [name]: name === 'terms' ? isTicked : value });
  };

  /** An address is looked at once it is typed. */
  readonly #settled = () => (this.slip = emailSlip(this.draft.email));

  readonly #mend = () => {
    if (this.slip) this.#draft({ email: this.slip });
    this.slip = null;
    this.renderRoot.querySelector<HTMLElement>('#email')?.focus();
  };

  #draft(change: Partial<CheckoutDraft>): void {
    this.draft = { ...this.draft, ...change };
    keepDraft(this.#owner, this.draft);
  }

  #remember(isRemembered: boolean): void {
    this.isRemembered = isRemembered;
    keepContact(pageStorage(), this.#contactKey, isRemembered ? this.draft : null);
  }

  get #contactKey(): string {
    return storageKeys(this.place.serverUrl, this.organisation.slug).contact;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    this.isJudged = true;
    if (this.#faultCount > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const { slotId, name, email, phone, note } = this.draft;
    const form = { slotId, name: name.trim(), email: email.trim(), phone: phone.trim() || null, note: note.trim() || null };
    this.#remember(this.isRemembered);
    this.#isAsked = true;
    this.dispatchEvent(new PlaceRequest(form));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-checkout': Checkout;
  }
}
