import type { Offer, Product, Seller } from '@cagette/sdk';
import { isEstimated, stepOf } from '@cagette/sdk/contract/quantity';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
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
    return html`<article class="card">
      <div class="picture">
        ${productPicture(this.place.serverUrl, product, PICTURE_SIDE)}
      </div>
      <div class="about">
        <h4>
          <button class="name" aria-label=${messages.detailsOf(product.name)} @click=${this.#details}>${product.name}</button>
        </h4>
        ${
          farm || product.labels.length > 0
            ? html`<p class="small muted source">
              ${farm && html`<span>${farm.name}</span>`}${product.labels.map((label) => html`<span class="label">${label}</span>`)}
            </p>`
            : nothing
        }
        ${product.description ? html`<p class="small muted description">${product.description}</p>` : nothing}
      </div>
      <ul class="offers">
        ${product.offers.map((offer) => this.#offer(offer))}
      </ul>
    </article>`;
  }

  #offer(offer: Offer) {
    const comparison = this.formatter.comparison(offer);
    const hints = this.#hints(offer);
    const quantity = quantityOf(this.basket?.lines ?? [], offer.id);
    return html`<li class="offer" ?data-gone=${offer.available === 0 && quantity === 0}>
      <div class="what">
        <span class="prices">
          <span class="price number">${this.formatter.offerPrice(offer)}</span>${comparison ? html`<span class="small number muted">${comparison}</span>` : nothing}
        </span>
        <span class="small">${offer.name}</span>
        ${hints.map((hint) => html`<span class="small ${hint.kind}">${hint.text}</span>`)}
      </div>
      <cagette-quantity-stepper .offer=${offer} .name=${this.product.name} .quantity=${quantity}></cagette-quantity-stepper>
    </li>`;
  }

  #hints(offer: Offer): { readonly kind: 'few' | 'muted'; readonly text: string }[] {
    const { messages } = this.formatter;
    const few = offer.available !== null && offer.available > 0 && offer.available <= FEW_STEPS * stepOf(offer);
    const estimate = this.formatter.estimateOfPiece(offer);
    return [
      ...(few ? [{ kind: 'few' as const, text: messages.left(this.formatter.quantity(offer, offer.available ?? 0)) }] : []),
      ...(isEstimated(offer) ? [{ kind: 'muted' as const, text: estimate ? `${estimate}, ${messages.estimated}` : messages.weighed }] : []),
      ...(offer.depositCents > 0 ? [{ kind: 'muted' as const, text: messages.deposit(this.formatter.price(offer.depositCents)) }] : []),
    ];
  }

  readonly #details = () => this.dispatchEvent(new ProductRequest(this.product.id));
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-product-card': ProductCard;
  }
}
