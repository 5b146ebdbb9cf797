import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ContextProvider } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, placeContext } from '../../base/contexts.ts';
import { calendarLeafStyles } from '../../base/calendar-leaf.styles.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { type FailureNotice, failureNotice } from '../../base/failure-notice.ts';
import { Formatter } from '../../base/formatter.ts';
import { hostAccentRule } from '../../base/host-accent.ts';
import { layGround } from '../../base/lay-ground.ts';
import { serverAddress } from '../../base/server-address.ts';
import { skeleton } from '../../base/skeleton.ts';
import { Ticker } from '../../base/ticker.ts';
import { tokens } from '../../base/tokens.styles.ts';
import { WidthWatch } from '../../base/width-watch.ts';
import { factsBetween } from '../../events/facts-between.ts';
import { reportFailure } from '../../events/report-failure.ts';
import { RetryRequest } from '../../events/retry-request.ts';
import { StepRequest } from '../../events/step-request.ts';
import { french, type Language } from '../../messages/language.ts';
import { languageTagOf } from '../../messages/language-tag.ts';
import { languageFor } from '../../messages/language-for.ts';
import { failuresBetween } from '../../state/failures-between.ts';
import type { KnownCustomer } from '../../state/known-customer.ts';
import { previewOf } from '../../state/preview.ts';
import { chosenDistribution, initialShopState, type Placed, type ShopState, type Step } from '../../state/shop-state.ts';
import { answerRequests } from './answer-requests.ts';
import { basketBar } from './basket-bar.ts';
import { collectionBar, keptOrderBar } from './collection-bar.ts';
import { LateCode } from './late-code.ts';
import { isLate } from './late-elements.ts';
import { shopStyles } from './shop.styles.ts';
import { StoreLife } from './store-life.ts';

/** From here on the basket stands beside the shelf. */
const WIDE_PX = 880;
/** Until the organisation says its own. */
const FALLBACK_CURRENCY = 'EUR';
const NO_SERVER = 'shop.notConfigured';

/**
 * A farm's or an association's shop: choose a distribution, fill a basket, order. Whatever stands inside the element is shown until the shop is ready
 * and when it cannot be.
 *
 * @attr organisation - whose shop: the slug on the Cagette server
 * @attr server - the server's address; the one the embed script came from by default
 * @attr farm - a farm's slug or id: the shelf first shows its products only
 * @attr product - a product's id or reference: its sheet is opened on the shelf
 * @attr distribution - a distribution's id: it is chosen while it takes orders
 * @attr lang - `fr` or `en`; by default the nearest ancestor's, or French
 *
 * @fires cagette-ready - the shop shows what it has
 * @fires cagette-basket-change - the basket is another one now
 * @fires cagette-order-placed - an order was placed
 * @fires cagette-error - something did not work and the visitor was told
 * @fires cagette-distribution-request - the visitor chose where and when to collect
 * @fires cagette-quantity-request - the visitor wants this much of an offer in the basket
 * @fires cagette-undo-request - the visitor wants the line back that was taken out last
 * @fires cagette-farm-request - the visitor wants to see one farm's products, or all
 * @fires cagette-shelf-view-request - the visitor wants to see the shelf in another way
 * @fires cagette-product-request - the visitor wants to see everything about a product
 * @fires cagette-step-request - the visitor goes to another step
 * @fires cagette-repair-request - the visitor accepts the change that makes a line orderable
 * @fires cagette-place-request - the visitor orders
 * @fires cagette-retry-request - the visitor wants something tried again
 * @fires cagette-open-order-request - the visitor wants to see an order
 * @fires cagette-change-order-request - the visitor changes an order
 * @fires cagette-cancel-order-request - the visitor cancels an order
 * @fires cagette-my-orders-request - the visitor signs in by e-mail, orders again, has their data copied or erased
 *
 * @slot - what to show before the shop is ready and when it fails: a link to the hosted page
 * @slot empty - what to say while no distribution is planned
 *
 * @csspart shop - the whole shop
 * @csspart card - a distribution, a product on the shelf
 * @csspart price - a price tag
 * @csspart button - a button
 * @csspart primary-button - a button that leads on to the order
 * @csspart field - a field
 * @csspart sheet - the basket over the shelf on narrow screens
 * @csspart collection - the bar with the chosen distribution
 * @csspart basket - the basket beside the shelf
 * @csspart basket-bar - the bar with the total on narrow screens
 *
 * @cssprop --cagette-accent - buttons and marks; the page's `accent-color` by default, else leaf green
 * @cssprop --cagette-on-accent - text on the accent
 * @cssprop --cagette-background - behind everything
 * @cssprop --cagette-surface - cards and fields
 * @cssprop --cagette-text - text
 * @cssprop --cagette-muted - secondary text
 * @cssprop --cagette-line - thin lines
 * @cssprop --cagette-tile - behind pictures
 * @cssprop --cagette-tag - price tags
 * @cssprop --cagette-radius - corners of cards
 * @cssprop --cagette-padding - around everything
 * @cssprop --cagette-font-family - text; the page's by default
 * @cssprop --cagette-heading-font-family - headings; as the text by default
 */
export class Shop extends LitElement {
  static override readonly styles = [tokens, controls, calendarLeafStyles, shopStyles];

  @property({ reflect: true }) organisation = '';
  @property({ reflect: true }) server: string | null = null;
  @property({ reflect: true }) farm: string | null = null;
  @property({ reflect: true }) product: string | null = null;
  @property({ reflect: true }) distribution: string | null = null;
  /** who the page knows its visitor to be (`{ name, email, phone }`): fills in what is empty at the checkout, whenever it is set; never an attribute */
  @property({ attribute: false }) customer: KnownCustomer | null = null;

  @state() private shop: ShopState = initialShopState;
  @state() private language: Language | null = null;
  @state() private isBasketOpen = false;
  @state() private announced = '';

  readonly #width = new WidthWatch(this, WIDE_PX);
  readonly #formatter = new ContextProvider(this, formatterContext, new Formatter(french, FALLBACK_CURRENCY));
  readonly #basket = new ContextProvider<BasketView | null>(this, basketContext, null);
  readonly #place = new ContextProvider(this, placeContext, { serverUrl: '', shopUrl: '', now: 0 });
  readonly #hostAccent = new CSSStyleSheet();
  readonly #late = new LateCode(this, french);
  readonly #life = new StoreLife(
    this,
    (before, after) => this.#changed(before, after),
    () => void this.#readLanguage(),
  );

  constructor() {
    super();
    this.addController(new Ticker(this));
    answerRequests(this, () => this.#life.store);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // Some sites clean their pages of attributes they do not know; a shop that is there stays.
    if (name === 'organisation' && after === null) return;
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang' && this.isConnected) void this.#readLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readLanguage();
    this.#hostAccent.replaceSync(hostAccentRule(this));
    if (this.hasUpdated && !this.#life.isLiving) this.#begin();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return layGround(super.createRenderRoot(), this.#hostAccent);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('organisation') || changed.has('server')) this.#begin();
    else if (changed.has('farm') || changed.has('product') || changed.has('distribution')) this.#life.preselect();
    const { shelf, basket, removed, organisation } = this.shop;
    const now = this.#life.store?.serverNow() ?? 0;
    if (organisation && this.language) this.#formatter.value = this.#formatterFor(this.language, organisation.currency);
    const serverUrl = this.#serverUrl ?? '';
    this.#place.value = { serverUrl, shopUrl: serverUrl && serverUrl + this.organisation, now };
    this.#basket.value = shelf && { lines: basket, removed, shelf, preview: previewOf(shelf, basket, now) };
  }

  protected override render() {
    const { phase, failure, step, sending, organisation, isOffline } = this.shop;
    const formatter = this.#formatter.value;
    const isEarly = phase !== 'ready' && step !== 'order' && (sending === 'no' || !organisation);
    if (!this.language || (isEarly && phase === 'loading'))
      return html`<div class="frame"><slot></slot>${skeleton(formatter.messages.loading)}</div>`;
    if (isEarly) {
      return html`<div class="frame">${this.#failed(failure ?? { code: NO_SERVER }, () => this.dispatchEvent(new RetryRequest('shop')))}</div>`;
    }
    const hasSheet = this.isBasketOpen && step === 'shelf' && !this.#width.isWide && this.#late.has('basket');
    return html`<div class="frame shop" part="shop" lang=${this.language.locale}>
      ${isOffline ? html`<p class="strip small" role="status">${formatter.messages.offline}</p>` : nothing}
      ${step === 'distributions' || step === 'shelf' ? keptOrderBar(formatter, this.shop.keptOrders, this.#place.value.now) : nothing}
      ${step === 'shelf' || step === 'checkout' ? collectionBar(formatter, chosenDistribution(this.shop), this.#place.value.now) : nothing}
      <div class="columns" ?inert=${hasSheet} ?data-wide=${this.#isBasketBeside}>
        <div class="main">
          ${step === 'shelf' && this.shop.again ? html`<cagette-ordered-again .again=${this.shop.again}></cagette-ordered-again>` : nothing}${this.#step(step)}
        </div>
        ${
          this.#isBasketBeside
            ? html`<aside class="aside" part="basket" aria-label=${formatter.messages.basket}>
              <h2>${formatter.messages.basket}</h2>
              <cagette-basket exportparts="button, primary-button" ?no-order=${step === 'checkout'}></cagette-basket>
            </aside>`
            : nothing
        }
      </div>
      ${
        step === 'orders' || (step === 'shelf' && this.shop.shelfPhase === 'loading' && !this.shop.shelf)
          ? nothing
          : html`<button class="link small quiet" @click=${() => this.dispatchEvent(new StepRequest('orders'))}>${formatter.messages.myOrders}</button>`
      }
      ${step === 'shelf' && !this.#width.isWide ? basketBar(formatter, this.#basket.value, () => (this.isBasketOpen = true)) : nothing}
      ${
        hasSheet
          ? html`<cagette-basket-sheet exportparts="sheet, button, primary-button" @close=${() => (this.isBasketOpen = false)}></cagette-basket-sheet>`
          : nothing
      }
      ${this.#productSheet()}
      <div class="unseen" role="status">${this.announced}</div>
    </div>`;
  }

  protected override updated(): void {
    const { step, basket } = this.shop;
    if (isLate(step)) void this.#late.load(step);
    if (this.shop.again) void this.#late.load('again');
    if (this.shop.productId !== null) void this.#late.load('product');
    if (this.#basket.value?.preview.problems.length) void this.#late.load('problem', true);
    if (step === 'shelf') void this.#late.load('basket', true);
    // Somebody who fills a basket will need the form: it is fetched before the button is pressed.
    if (basket.length > 0 && step === 'shelf') void this.#late.load('checkout', true);
    // What is said once the order is placed must not depend on the network still being there.
    if (step === 'checkout') void this.#late.load('confirmation', true);
  }

  #step(step: Step): TemplateResult {
    const { shop } = this;
    const { now } = this.#place.value;
    if (step === 'distributions') {
      return html`<cagette-distributions exportparts="card, button, primary-button, field" .distributions=${shop.distributions} .chosen=${shop.distributionId} .now=${now}>
        <slot name="empty" slot="empty">${this.#formatter.value.messages.nothingPlanned}</slot>
      </cagette-distributions>`;
    }
    if (step === 'shelf') return this.#shelf();
    if (this.#late.hasFailed(step)) return this.#failed({ code: LateCode.failure }, () => void this.#late.load(step));
    if (!this.#late.has(step) || !(step === 'order' ? shop.opened : shop.organisation))
      return skeleton(this.#formatter.value.messages.loading);
    if (step === 'checkout')
      return html`<cagette-checkout ?has-recap=${!this.#isBasketBeside} .organisation=${shop.organisation} .customer=${this.customer} .shop=${shop}></cagette-checkout>`;
    if (step === 'orders') return html`<cagette-my-orders .shop=${shop}></cagette-my-orders>`;
    if (step === 'confirmation') return html`<cagette-confirmation .placed=${shop.placed}></cagette-confirmation>`;
    return html`<cagette-my-order .opened=${shop.opened} .shelf=${shop.shelf}></cagette-my-order>`;
  }

  #shelf(): TemplateResult {
    const { shelf, shelfPhase, shelfFailure, farmId, productId } = this.shop;
    const formatter = this.#formatter.value;
    if (shelf)
      return html`<cagette-shelf exportparts="card, price, button, field" .shelf=${shelf} .farmId=${farmId} .productId=${productId}></cagette-shelf>`;
    if (shelfPhase !== 'failed') return skeleton(formatter.messages.loading);
    return this.#failed(shelfFailure ?? { code: '' }, () => this.dispatchEvent(new RetryRequest('shelf')));
  }

  #failed(failure: FailureNotice, retry: () => void): TemplateResult {
    return failureNotice(this.#formatter.value, { ...failure, retry, shopUrl: this.#place.value.shopUrl });
  }

  #productSheet() {
    const { shelf, productId } = this.shop;
    const product = shelf?.products.find(({ id }) => id === productId);
    if (!product || !this.#late.has('product')) return nothing;
    const seller = shelf?.farms.find(({ id }) => id === product.farmId) ?? null;
    return html`<cagette-product-sheet .product=${product} .seller=${seller} @close=${() => this.#life.store?.showProduct(null)}></cagette-product-sheet>`;
  }

  get #isBasketBeside(): boolean {
    return this.#width.isWide && (this.shop.step === 'shelf' || (this.shop.step === 'checkout' && this.shop.shelf !== null));
  }

  get #serverUrl(): string | null {
    return serverAddress(this.server, document.baseURI);
  }

  /** Starts over for another organisation or server, or when the element came back to the page. */
  #begin(): void {
    const serverUrl = this.#serverUrl;
    if (serverUrl !== null && this.organisation !== '') {
      this.shop = this.#life.begin(serverUrl, this.organisation);
      return;
    }
    this.#life.end();
    this.shop = { ...initialShopState, phase: 'failed', failure: { code: NO_SERVER, requestId: null } };
    reportFailure(this, NO_SERVER, null);
  }

  #changed(before: ShopState, after: ShopState): void {
    this.shop = after;
    if (before.step !== after.step) {
      this.isBasketOpen = false;
      if (before.phase === 'ready') void this.#enterStep();
    }
    if (before.basket !== after.basket) void this.#announce(before, after);
    if (after.placed && after.placed !== before.placed) void this.#tellPlaced(after.placed);
    for (const fact of factsBetween(this.organisation, before, after)) this.dispatchEvent(fact);
    for (const { code, requestId } of failuresBetween(before, after)) reportFailure(this, code, requestId);
  }

  async #tellPlaced(placed: Placed): Promise<void> {
    const { tellOrderPlaced } = await import('../../events/tell-order-placed.ts');
    tellOrderPlaced(this, this.organisation, placed);
  }

  async #announce(before: ShopState, after: ShopState): Promise<void> {
    try {
      const { announcement } = await import('./announcement.ts');
      this.announced = announcement(this.#formatter.value, before, after, this.#place.value.now) ?? this.announced;
    } catch {
      // What could not be fetched was to say what the basket shows all the same.
    }
  }

  /** Somebody went to another step: they read it from its heading on. */
  async #enterStep(): Promise<void> {
    const { step } = this.shop;
    if (isLate(step)) await this.#late.load(step);
    await this.updateComplete;
    const view = this.renderRoot.querySelector<LitElement>('.main > :last-child');
    await view?.updateComplete;
    view?.shadowRoot?.querySelector('h2')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  async #readLanguage(): Promise<void> {
    const tag = languageTagOf(this);
    const found = languageFor(tag);
    // French is at hand and is not waited for, so that the first picture is already the right one.
    const language = found instanceof Promise ? await found : found;
    const spoken = this.#late.speak(language);
    if (this.language) await spoken;
    this.language = language;
  }

  #formatterFor(language: Language, currency: string): Formatter {
    const { value } = this.#formatter;
    return value.language === language && value.currency === currency ? value : new Formatter(language, currency);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-shop': Shop;
  }
}
