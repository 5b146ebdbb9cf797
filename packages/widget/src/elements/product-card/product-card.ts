import type { Offer, Product, Seller } from '@cagette/sdk';
import { isEstimated, stepOf } from '@cagette/sdk/contract/quantity';
import { html, LitElement, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { type BasketView, basketContext, formatterContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { productPicture } from '../../base/product-picture.ts';
import { ProductRequest } from '../../events/product-request.ts';
import { quantityOf } from '../../state/basket.ts';
import { cardStyles } from './product-card.styles.ts';

/** From this many steps down, what is left is said. */
const FEW_STEPS = 10;
/** In pixels. */
const PICTURE_SIDE = 96;

/**
 * A product on the shelf with each way it is sold.
 *
 * @fires cagette-product-request when its details are asked for
 * @fires cagette-quantity-request from its steppers
 */
export class ProductCard extends LitElement {
  static override readonly styles = [controls, cardStyles];

  @property({ attribute: false }) product!: Product;
  /** Named when the shelf has several farms. */
  @property({ attribute: false }) farm: Seller | null = null;

  @consume(formatterContext) private formatter!: Formatter;
  @consume(basketContext) private basket!: BasketView | null;
  @consume(placeContext) private place!: Place;

  /** What the basket held of each offer when the card was drawn. */
  #held = '';

  /** The basket and the clock change often, and on a long shelf few cards with them. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const before = this.#held;
    this.#held = this.product.offers.map(({ id }) => quantityOf(this.basket?.lines ?? [], id)).join();
    // The basket and the clock are only read for what it holds of this product.
    changed.delete('basket');
    changed.delete('place');
    return changed.size > 0 || before !== this.#held;
  }

  protected override render() {
    const { product, farm } = this;
    const { messages } = this.formatter;
    const { labels } = product;
    const { serverUrl } = this.place;
    const lines = this.basket?.lines ?? [];
    return html`<div class="card" part="card" ?data-taken=${product.offers.some(({ id }) => quantityOf(lines, id) > 0)}>
      <div class="picture ${product.picture}">
        ${productPicture(serverUrl, product, PICTURE_SIDE)}
      </div>
      <div class="about">
        <h4 aria-label=${product.name}>
          <button class="name" aria-label=${messages.detailsOf(product.name)} @click=${this.#details}>${product.name}</button>
        </h4>
        <p class="small muted">
          ${farm?.name ?? product.origin ?? product.description} ${labels.map((label) => html`<span class="label">${label}</span> `)}
        </p>
      </div>
      <div class="offers">
        ${product.offers.map((offer) => this.#offer(offer, quantityOf(lines, offer.id)))}
      </div>
    </div>`;
  }

  #offer(offer: Offer, quantity: number) {
    const { formatter } = this;
    return html`<div class="offer ${offer.sale}" ?data-gone=${offer.available === 0 && quantity === 0}>
      <p class="small what">
        ${formatter.packaging(offer)}${this.#hints(offer)}
      </p>
      <p class="small muted number price">
        <span class="tag" part="price">${formatter.priceShown(offer)}</span>
        ${formatter.beside(offer)}
      </p>
      <cagette-quantity-stepper round exportparts="button" .offer=${offer} .name=${this.product.name} .quantity=${quantity}></cagette-quantity-stepper>
    </div>`;
  }

  /** What is left when that is little, what weighing means for the price, the deposit. */
  #hints(offer: Offer) {
    const { formatter } = this;
    const { messages } = formatter;
    const { available, depositCents } = offer;
    return [
      available &&
        available <= FEW_STEPS * stepOf(offer) &&
        html`<span class="few">${messages.left(formatter.quantity(offer, available))}</span>`,
      isEstimated(offer) && html`<span>${messages.weighed}</span>`,
      depositCents > 0 && html`<span>${messages.deposit(formatter.price(depositCents))}</span>`,
    ].filter(Boolean);
  }

  readonly #details = () => this.dispatchEvent(new ProductRequest(this.product.id));
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-product-card': ProductCard;
  }
}
