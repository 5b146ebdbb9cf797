import type { Product, Seller } from '@cagette/sdk';
import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import { dialogStyles } from '../../base/dialog.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { productPicture } from '../../base/product-picture.ts';
import { webAddress } from '../../base/web-address.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import { sheetStyles } from './product-sheet.styles.ts';

const BP_PER_PERCENT = 100;
/** In pixels. */
const PICTURE_SIDE = 140;

/**
 * Everything about a product that EU regulation 1169/2011 asks for before it is bought at a distance, and who sells it, in a dialog.
 *
 * @fires close when the dialog was closed
 */
export class ProductSheet extends LitElement {
  static override readonly styles = [controls, dialogStyles, sheetStyles];

  @property({ attribute: false }) product!: Product;
  @property({ attribute: false }) seller: Seller | null = null;

  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages;
  @consume(placeContext) private place!: Place;

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected override render() {
    const { product } = this;
    const { messages } = this;
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('close'))} @click=${this.#clicked}>
      <div class="sheet">
        <header>
          <h2 id="title" tabindex="-1" autofocus>${product.name}</h2>
          <button class="icon" aria-label=${this.formatter.messages.close} @click=${this.#close}>${icon('close')}</button>
        </header>
        <div class="picture">${productPicture(this.place.serverUrl, product, PICTURE_SIDE)}</div>
        ${product.description ? html`<p>${product.description}</p>` : nothing}
        <ul class="offers">
          ${product.offers.map(
            (offer) =>
              html`<li>
                <span>${offer.name}</span>
                <span class="number"
                  ><strong>${this.formatter.offerPrice(offer)}</strong>${
                    this.formatter.comparison(offer) ? html` <span class="small muted">${this.formatter.comparison(offer)}</span>` : nothing
                  }</span
                >
              </li>`,
          )}
        </ul>
        <dl>
          ${this.#fact(messages.labels, product.labels.join(', ') || null)} ${this.#fact(messages.origin, product.origin ?? messages.notStated)}
          ${this.#fact(messages.netContent, this.#content())} ${this.#fact(messages.ingredients, product.ingredients)}
          ${this.#fact(messages.allergens, product.allergens.map((name) => messages.allergenNames[name]).join(', ') || messages.noAllergenStated)}
          ${this.#fact(messages.storage, product.storage)} ${this.#fact(messages.alcohol, this.#alcohol())}
        </dl>
        ${this.seller ? this.#seller(this.seller) : nothing}
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #fact(name: string, value: string | null) {
    return value
      ? html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  }

  #content(): string | null {
    const contents = this.product.offers
      .filter(({ sale, contentUnit }) => sale === 'each' && contentUnit !== 'piece')
      .map((offer) => this.formatter.content(offer));
    return [...new Set(contents.filter((content) => content !== null))].join(', ') || null;
  }

  #alcohol(): string | null {
    const { alcoholBp } = this.product;
    if (alcoholBp === null) return null;
    return this.messages.alcoholByVolume(new Intl.NumberFormat(this.formatter.locale).format(alcoholBp / BP_PER_PERCENT));
  }

  #seller(seller: Seller) {
    const { messages } = this;
    const { address } = seller;
    return html`<footer class="small muted">
      <p>${messages.seller} <strong>${seller.legalName ?? seller.name}</strong></p>
      ${address ? html`<p>${address.street}, ${address.postcode} ${address.city}</p>` : nothing}
      ${seller.siret ? html`<p>${messages.siret} <span class="number">${seller.siret}</span></p>` : nothing}
      ${seller.phone || seller.email ? html`<p>${[seller.phone, seller.email].filter(Boolean).join(' · ')}</p>` : nothing}
      ${webAddress(seller.termsUrl) ? html`<p><a href=${webAddress(seller.termsUrl)} target="_blank" rel="noopener">${messages.termsOf(seller.name)}</a></p>` : nothing}
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
