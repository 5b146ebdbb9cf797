import type { Shelf as ShelfData } from '@cagette/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { FarmRequest } from '../../events/farm-request.ts';
import { type ShelfSection, shelfSections } from '../../state/shelf-sections.ts';
import { shelfStyles } from './shelf.styles.ts';

/** From this many products on, searching is quicker than looking. */
const MANY_PRODUCTS = 6;
/** Cards beside each other at most; a smaller category takes only the room it needs. */
const MOST_COLUMNS = 3;

/** The products of one distribution by category, with a search and a choice of farm. */
export class Shelf extends LitElement {
  static override readonly styles = [controls, shelfStyles];

  @property({ attribute: false }) shelf!: ShelfData;
  /** Only this farm's products are shown; null for all. */
  @property({ attribute: false }) farmId: string | null = null;
  /** The product whose sheet is open: once it is closed, its card is in sight. */
  @property({ attribute: false }) productId: string | null = null;

  @state() private search = '';
  @consume(formatterContext) private formatter!: Formatter;

  protected override render() {
    const { messages } = this.formatter;
    if (this.shelf.products.length === 0) return html`<p class="empty">${messages.emptyShelf}</p>`;
    const sections = shelfSections(this.shelf, { search: this.search, farmId: this.farmId });
    const count = sections.reduce((sum, { products }) => sum + products.length, 0);
    const isFiltered = this.search !== '' || this.farmId !== null;
    return html`
      <h2 class="unseen">${messages.shelf}</h2>
      ${this.shelf.products.length > MANY_PRODUCTS ? this.#tools(sections) : nothing}
      <p class="small muted found" role="status">${isFiltered && count > 0 ? messages.found(count) : nothing}</p>
      ${
        count === 0
          ? html`<div class="empty" role="status">
            <p>${messages.nothingFound}</p>
            <button class="button" @click=${this.#clear}>${messages.clearSearch}</button>
          </div>`
          : html`<div class="sections">
            ${sections.map((section) => this.#section(section))}
          </div>`
      }
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const closed = changed.get('productId');
    if (!closed) return;
    const card = [...this.renderRoot.querySelectorAll('cagette-product-card')].find(({ product }) => product.id === closed);
    card?.scrollIntoView({ block: 'nearest' });
  }

  #tools(sections: readonly ShelfSection[]) {
    const { messages } = this.formatter;
    const { farms } = this.shelf;
    return html`<div class="tools">
        <label class="search">
          <span class="unseen">${messages.search}</span>${icon('search')}
          <input type="search" autocomplete="off" placeholder=${messages.search} .value=${this.search} @input=${this.#searched} />
        </label>
        ${
          farms.length > 1
            ? html`<label class="farm">
              <span class="unseen">${messages.farm}</span>
              <select @change=${this.#farmChosen}>
                <option value="">${messages.allFarms}</option>
                ${farms.map((farm) => html`<option value=${farm.id} ?selected=${farm.id === this.farmId}>${farm.name}</option>`)}
              </select>
            </label>`
            : nothing
        }
      </div>
      ${
        sections.length > 1
          ? html`<nav aria-label=${messages.categories}>
            <ul class="categories">
              ${sections.map(({ category }) => html`<li><button class="button chip" @click=${() => this.#goTo(category)}>${category}</button></li>`)}
            </ul>
          </nav>`
          : nothing
      }`;
  }

  #section({ category, products }: ShelfSection) {
    const manyFarms = this.shelf.farms.length > 1;
    return html`<section data-category=${category} data-size=${Math.min(products.length, MOST_COLUMNS)}>
      <h3 tabindex="-1">${category}</h3>
      <ul class="products">
        ${products.map(
          (product) =>
            html`<li>
              <cagette-product-card
                .product=${product}
                .farm=${manyFarms ? (this.shelf.farms.find(({ id }) => id === product.farmId) ?? null) : null}
              ></cagette-product-card>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #searched = (event: InputEvent) => {
    if (event.target instanceof HTMLInputElement) this.search = event.target.value;
  };

  readonly #farmChosen = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) this.dispatchEvent(new FarmRequest(event.target.value || null));
  };

  readonly #clear = () => {
    this.search = '';
    this.dispatchEvent(new FarmRequest(null));
    this.renderRoot.querySelector('input')?.focus();
  };

  #goTo(category: string): void {
    const section = [...this.renderRoot.querySelectorAll('section')].find((one) => one.dataset['category'] === category);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    section?.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' });
    section?.querySelector('h3')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-shelf': Shelf;
  }
}
