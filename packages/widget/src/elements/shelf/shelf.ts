import type { Shelf as ShelfData } from '@cagette/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext, type LateLoader, lateLoaderContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { FarmRequest } from '../../events/farm-request.ts';
import type { ShelfViewRequest } from '../../events/shelf-view-request.ts';
import { type ShelfSection, shelfSections } from '../../state/shelf-sections.ts';
import { keptView, type ShelfView } from '../../state/shelf-view.ts';
import { shelfStyles } from './shelf.styles.ts';

/** From this many products on, searching is quicker than looking. */
const MANY_PRODUCTS = 6;
/** From this many on, the browser is told not to draw what is not in sight. */
const VERY_MANY_PRODUCTS = 60;

/** The products of one distribution by category or by farm. What finds one's way in them comes after them, into room that is kept. */
export class Shelf extends LitElement {
  static override readonly styles = [controls, shelfStyles];

  @property({ attribute: false }) shelf!: ShelfData;
  /** Only this farm's products are shown; null for all. */
  @property({ attribute: false }) farmId: string | null = null;
  /** The product whose sheet is open: once it is closed, its card is in sight. */
  @property({ attribute: false }) productId: string | null = null;

  @state() private view: ShelfView = keptView();
  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateLoaderContext) private late!: LateLoader;

  protected override render() {
    const { messages } = this.formatter;
    const { products } = this.shelf;
    if (products.length === 0) return html`<p class="empty">${messages.emptyShelf}</p>`;
    const { farmId, view } = this;
    const sections = shelfSections(this.shelf, view, farmId);
    const count = sections.reduce((sum, section) => sum + section.products.length, 0);
    return html`
      <h2 class="unseen">${messages.shelf}</h2>
      ${
        products.length > MANY_PRODUCTS
          ? html`<cagette-shelf-tools
            exportparts="button, field"
            ?data-one=${sections.length < 2}
            .shelf=${this.shelf}
            .titles=${sections.map(({ title }) => title)}
            .view=${view}
            .farmId=${farmId}
            @cagette-shelf-view-request=${this.#viewAsked}
          ></cagette-shelf-tools>`
          : nothing
      }
      <p class="small muted found" role="status">${view.search !== '' && count > 0 ? messages.found(count) : nothing}</p>
      ${
        count === 0
          ? html`<div class="empty" role="status">
            <p>${messages.nothingFound}</p>
            <button class="button" @click=${this.#clear}>${messages.clearSearch}</button>
          </div>`
          : html`<div class="sections" data-layout=${view.layout ?? nothing} ?data-many=${count > VERY_MANY_PRODUCTS}>
            ${sections.map((section) => this.#section(section))}
          </div>`
      }
    `;
  }

  protected override firstUpdated(): void {
    void this.late.load('tools', true);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const closed = changed.get('productId');
    if (!closed) return;
    const card = [...this.renderRoot.querySelectorAll('cagette-product-card')].find(({ product }) => product.id === closed);
    // Also brings it into sight. A sheet that a link opened was opened from nowhere, and one that was leafed through from another card.
    card?.shadowRoot?.querySelector('button')?.focus();
  }

  #section({ title, products }: ShelfSection) {
    const { farms } = this.shelf;
    const isNamed = farms.length > 1 && this.view.grouping === 'category';
    return html`<section data-title=${title} data-size=${products.length}>
      <h3 tabindex="-1">${title}</h3>
      <ul class="products">
        ${products.map(
          (product) =>
            html`<li>
              <cagette-product-card
                exportparts="card, price, button"
                .product=${product}
                .farm=${isNamed ? (farms.find(({ id }) => id === product.farmId) ?? null) : null}
              ></cagette-product-card>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #viewAsked = (event: ShelfViewRequest) => {
    event.stopPropagation();
    this.view = event.view;
  };

  readonly #clear = () => {
    this.view = { ...this.view, search: '', labels: [], matches: null };
    this.dispatchEvent(new FarmRequest(null));
    this.renderRoot.querySelector('cagette-shelf-tools')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-shelf': Shelf;
  }
}
