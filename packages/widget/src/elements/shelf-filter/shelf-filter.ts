import type { Shelf } from '@cagette/sdk';
import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { property } from '../../base/decorators.ts';
import { FarmRequest } from '../../events/farm-request.ts';
import { ShelfViewRequest } from '../../events/shelf-view-request.ts';
import { filterMessages } from '../../messages/filter/filter-messages.ts';
import type { ShelfView } from '../../state/shelf-view.ts';
import { shelfFilterStyles } from './shelf-filter.styles.ts';

/**
 * The rarer ways of looking at a shelf: by farm, one farm, labels, tiles or list.
 *
 * @fires cagette-shelf-view-request
 * @fires cagette-farm-request
 */
export class ShelfFilter extends LitElement {
  static override readonly styles = [controls, shelfFilterStyles];

  @property({ attribute: false }) shelf!: Shelf;
  @property({ attribute: false }) view!: ShelfView;
  @property({ attribute: false }) farmId: string | null = null;
  /** What the shelf looks like now, also when nobody chose it. */
  @property() layout: NonNullable<ShelfView['layout']> = 'list';

  @consume(formatterContext) private formatter!: Formatter;

  protected override render() {
    const { view } = this;
    const messages = filterMessages(this.formatter);
    const { farms, products } = this.shelf;
    const labels = [...new Set(products.flatMap((product) => product.labels))].sort();
    return html`
      ${
        farms.length > 1
          ? html`${this.#choice(messages.groupedBy, view.grouping, messages.groupings, (grouping) => ({ ...view, grouping }))}
            <label class="farm">
              <span>${messages.oneFarm}</span>
              <select @change=${this.#farmChosen}>
                <option value="" .selected=${this.farmId === null}>${messages.allFarms}</option>
                ${farms.map(({ id, name }) => html`<option value=${id} .selected=${id === this.farmId}>${name}</option>`)}
              </select>
            </label>`
          : nothing
      }
      ${this.#choice(messages.shownAs, this.layout, messages.layouts, (layout) => ({ ...view, layout }))}
      ${
        labels.length > 1
          ? html`<fieldset>
            <legend>${messages.withLabel}</legend>
            ${labels.map(
              (label) =>
                html`<label class="chip"><input type="checkbox" .checked=${view.labels.includes(label)} @change=${() => this.#toggle(label)} />${label}</label>`,
            )}
          </fieldset>`
          : nothing
      }
    `;
  }

  #choice<Key extends string>(legend: string, chosen: Key | null, words: Readonly<Record<Key, string>>, viewWith: (key: Key) => ShelfView) {
    const keys = Object.keys(words) as Key[];
    return html`<fieldset>
      <legend>${legend}</legend>
      ${keys.map(
        (key) =>
          html`<label class="chip">
            <input type="radio" name=${legend} .checked=${key === chosen} @change=${() => this.#ask(viewWith(key))} />${words[key]}
          </label>`,
      )}
    </fieldset>`;
  }

  #toggle(label: string): void {
    const { labels } = this.view;
    this.#ask({ ...this.view, labels: labels.includes(label) ? labels.filter((one) => one !== label) : [...labels, label] });
  }

  #ask(view: ShelfView): void {
    this.dispatchEvent(new ShelfViewRequest(view));
  }

  readonly #farmChosen = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) this.dispatchEvent(new FarmRequest(event.target.value || null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-shelf-filter': ShelfFilter;
  }
}
