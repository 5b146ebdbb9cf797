import type { Offer, Product, Seller } from '@cagette/sdk';
import { isEstimated } from '@cagette/sdk/contract/quantity';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import { dialogStyles } from '../../base/dialog.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { productPicture } from '../../base/product-picture.ts';
import { webAddress } from '../../base/web-address.ts';
import { productMessages } from '../../messages/product/product-messages.ts';
import type { ProductMessages } from '../../messages/product/messages.ts';
import { ProductRequest } from '../../events/product-request.ts';
import { ingredientParts } from '../../state/allergens-in.ts';
import { quantityOf } from '../../state/basket.ts';
import { mandatoryFacts } from '../../state/food-facts.ts';
import { sheetStyles } from './product-sheet.styles.ts';

const BP_PER_PERCENT = 100;
/** In pixels. */
const PICTURE_SIDE = 140;

/**
 * Everything about a product that EU regulation 1169/2011 asks for before it is bought at a distance, and who sells it, in a dialog. The phone's back gesture closes
 * it where the browser lets dialogs hear it; the page's history is left alone.
 *
 * @fires cagette-quantity-request from its steppers
 * @fires cagette-product-request for the product before or after it
 * @fires close when the dialog was closed
 */
export class ProductSheet extends LitElement {
  static override readonly styles = [controls, dialogStyles, sheetStyles];

  @property({ attribute: false }) product!: Product;
  @property({ attribute: false }) seller: Seller | null = null;

  @consume(formatterContext) private formatter!: Formatter;
  @consume(basketContext) private basket!: BasketView | null;
  @consume(placeContext) private place!: Place;

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('product') && changed.get('product')?.id !== this.product.id) {
      // Another product is read from its name on.
      this.renderRoot.querySelector('h2')?.focus();
      this.#dialog?.scrollTo(0, 0);
    }
  }

  protected override render() {
    const { product } = this;
    const messages = this.#messages;
    const mandatory = mandatoryFacts(product);
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('close'))} @click=${this.#clicked}>
      <div class="sheet">
        <header>
          <h2 id="title" tabindex="-1" autofocus>${product.name}</h2>
          <button class="icon" aria-label=${this.formatter.messages.close} @click=${this.#close}>${icon('close')}</button>
        </header>
        <div class="picture">${productPicture(this.place.serverUrl, product, PICTURE_SIDE)}</div>
        ${product.description ? html`<p>${product.description}</p>` : nothing}
        <ul class="offers">
          ${product.offers.map((offer) => this.#offer(offer))}
        </ul>
        <dl>
          ${this.#fact(messages.labels, product.labels.join(', ') || null, false)} ${this.#fact(messages.origin, product.origin)}
          ${this.#fact(messages.netContent, this.#content())} ${this.#fact(messages.ingredients, this.#ingredients(), mandatory.isIngredients)}
          ${this.#fact(messages.allergens, product.allergens.map((name) => messages.allergenNames[name]).join(', ') || messages.noAllergenStated)}
          ${this.#fact(messages.storage, product.storage)} ${this.#fact(messages.alcohol, this.#alcohol(), mandatory.isAlcohol)}
        </dl>
        ${this.seller ? this.#seller(this.seller) : nothing}
        <nav aria-label=${messages.otherProducts}>${this.#neighbour(-1)}${this.#neighbour(1)}</nav>
      </div>
    </dialog>`;
  }

  get #messages(): ProductMessages {
    return productMessages(this.formatter);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #offer(offer: Offer) {
    const { messages } = this.formatter;
    const hints = [
      this.formatter.beside(offer),
      isEstimated(offer) ? messages.weighed : null,
      offer.depositCents > 0 ? messages.deposit(this.formatter.price(offer.depositCents)) : null,
    ];
    return html`<li>
      <span
        >${this.formatter.packaging(offer)}<br /><strong class="number">${this.formatter.priceShown(offer)}</strong> ${hints.map((hint) =>
          hint ? html`<span class="small muted hint">${hint}</span>` : nothing,
        )}</span
      >
      <cagette-quantity-stepper
        .offer=${offer}
        .name=${this.product.name}
        .quantity=${quantityOf(this.basket?.lines ?? [], offer.id)}
      ></cagette-quantity-stepper>
    </li>`;
  }

  /** A fact that must be stated and is not says so. */
  #fact(name: string, value: unknown, isMandatory = true) {
    return value || isMandatory
      ? html`<div>
          <dt>${name}</dt>
          <dd>${value || html`<span class="muted">${this.#messages.notStated}</span>`}</dd>
        </div>`
      : nothing;
  }

  #ingredients() {
    const { ingredients } = this.product;
    return ingredients && ingredientParts(ingredients).map(({ text, isAllergen }) => (isAllergen ? html`<strong>${text}</strong>` : text));
  }

  /** The product before this one on the shelf, or after it. */
  #neighbour(by: 1 | -1) {
    const messages = this.#messages;
    const products = this.basket?.shelf.products ?? [];
    const next = products[products.findIndex(({ id }) => id === this.product.id) + by];
    return next
      ? html`<button class="link" aria-label=${by < 0 ? messages.previousProduct(next.name) : messages.nextProduct(next.name)} @click=${() => this.dispatchEvent(new ProductRequest(next.id))}>
          ${by < 0 ? '←' : ''} ${next.name} ${by > 0 ? '→' : ''}
        </button>`
      : html`<span></span>`;
  }

  #content(): string | null {
    const contents = this.product.offers
      .filter(({ sale, contentUnit }) => sale === 'each' && contentUnit !== 'piece')
      .map((offer) => this.formatter.content(offer));
    // What is sold by weight has its quantity in the order.
    const loose = this.product.offers.some(({ sale }) => sale !== 'each') ? [this.#messages.byWeight] : [];
    return [...new Set([...contents.filter((content) => content !== null), ...loose])].join(', ') || null;
  }

  #alcohol(): string | null {
    const { alcoholBp } = this.product;
    if (alcoholBp === null) return null;
    return this.#messages.alcoholByVolume(new Intl.NumberFormat(this.formatter.locale).format(alcoholBp / BP_PER_PERCENT));
  }

  #seller(seller: Seller) {
    const messages = this.#messages;
    const { address } = seller;
    const terms = webAddress(seller.termsUrl);
    return html`<footer class="small">
      <h3>${messages.seller} ${seller.name}</h3>
      <dl>
        ${this.#fact(messages.legalName, seller.legalName)}
        ${this.#fact(messages.address, address && `${address.street}, ${address.postcode} ${address.city}`)}
        ${this.#fact(messages.siret, seller.siret && html`<span class="number">${seller.siret}</span>`)}
        ${this.#fact(messages.contactSeller, [seller.phone, seller.email].filter(Boolean).join(' · '), false)}
        ${this.#fact(messages.termsOfSale, terms && html`<a href=${terms} target="_blank" rel="noopener">${messages.readTerms}</a>`)}
      </dl>
    </footer>`;
  }

  /** A click beside the sheet lands on the dialog itself. */
  readonly #clicked = (event: Event) => {
    if (event.target === this.#dialog) this.#close();
  };

  /** Says so at once: browsers send the dialog's own event with the next frame, which a page in the background never has. */
  readonly #close = () => {
    this.#dialog?.close();
    this.dispatchEvent(new Event('close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-product-sheet': ProductSheet;
  }
}
