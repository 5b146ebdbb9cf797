import type { FoundPlace } from '@cagette/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { consume } from '../../base/context.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { type MapFormatter, mapFormatterContext } from '../../base/map-formatter.ts';
import { mapIcon } from '../../base/map-icon.ts';
import { searchFieldStyles } from '../../base/search-field.styles.ts';
import { MapRequest, type MapWish } from '../../events/map/map-request.ts';
import { type MapState, noPlaces, type PlaceSuggestions } from '../../state/map-state.ts';
import { placeSearchStyles } from './place-search.styles.ts';

/** The server takes no more; what is pasted beyond is cut. */
const LONGEST = 100;

/**
 * Where the visitor looks from: a commune or a postcode, with suggestions as an ARIA combobox that is an editable list (APG, «list autocomplete with manual selection»),
 * or where their device is.
 *
 * @fires cagette-map-request
 *
 * @slot - what stands beside its button
 */
export class PlaceSearch extends LitElement {
  static override readonly styles = [controls, searchFieldStyles, placeSearchStyles];

  @property({ attribute: false }) places: PlaceSuggestions = noPlaces;
  @property({ attribute: false }) position: MapState['position'] = 'none';

  /** What pressed a suggestion last: `mouse`, `touch` or `pen`. */
  #pointer = '';
  /** The suggestion that the arrow keys have reached; -1 is the field itself. */
  @state() private active = -1;
  @state() private isShut = true;
  @consume(mapFormatterContext) private formatter!: MapFormatter;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('places')) this.active = -1;
  }

  protected override render() {
    const { messages } = this.formatter;
    const { text } = this.places;
    const isOpen = this.#isOpen;
    return html`
      <div class="box" @focusout=${this.#left}>
        <label class="search" part="field">
          <span class="unseen">${messages.searchPlace}</span>${mapIcon('search')}
          <input
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            enterkeyhint="search"
            maxlength=${LONGEST}
            placeholder=${messages.searchPlace}
            aria-autocomplete="list"
            aria-expanded=${isOpen}
            aria-controls=${isOpen ? 'places' : nothing}
            aria-activedescendant=${isOpen && this.active >= 0 ? `place-${this.active}` : nothing}
            .value=${text}
            @input=${this.#typed}
            @keydown=${this.#pressed}
            @focus=${() => (this.isShut = false)}
          />
        </label>
        ${isOpen ? this.#suggestions() : nothing}
      </div>
      <button class="button" part="button" aria-pressed=${this.position === 'asking'} @click=${() => this.#wish({ what: 'near' })}>
        ${mapIcon('near')}${messages.nearMe}
      </button>
      <slot></slot>
      <p class="small muted" role="status">${this.#said()}</p>
    `;
  }

  #suggestions(): TemplateResult {
    const { items, attribution } = this.places;
    return html`<div class="suggestions">
      <ul role="listbox" id="places" aria-label=${this.formatter.messages.places}>
        ${items.map(
          (place, index) => html`<li
            role="option"
            id=${`place-${index}`}
            aria-selected=${index === this.active}
            @pointerdown=${this.#pressedBy}
            @click=${() => this.#press(place)}
          >
            <strong>${place.name}</strong> <span class="muted">${place.postcode ?? place.country.code} · ${(place.department ?? place.country).name}</span>
          </li>`,
        )}
      </ul>
      <p class="credit muted">${attribution}</p>
    </div>`;
  }

  /** What is read aloud, and read below where there is nothing to choose from. */
  #said(): string | TemplateResult {
    const { messages } = this.formatter;
    const { phase, items, text } = this.places;
    if (this.position === 'asking') return messages.asking;
    if (this.position !== 'none') return messages.noPosition[this.position];
    if (phase === 'failed') return messages.searchFailed;
    if (phase !== 'ready' || this.isShut) return '';
    return items.length === 0
      ? messages.noPlace(Number(text) >= 0)
      : html`<span class="unseen">${messages.placesFound(items.length)}</span>`;
  }

  get #isOpen(): boolean {
    const { phase, items } = this.places;
    return !this.isShut && items.length > 0 && (phase === 'ready' || phase === 'late');
  }

  readonly #typed = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    this.isShut = false;
    this.#wish({ what: 'search', text: target.value });
  };

  readonly #pressed = (event: KeyboardEvent) => {
    // What an input method is still composing is not meant for the list.
    if (event.isComposing) return;
    const { items } = this.places;
    const { key } = event;
    if (key === 'Escape') {
      if (!this.#isOpen && this.places.text !== '') this.#wish({ what: 'search', text: '' });
      this.isShut = true;
    } else if (key === 'Enter') {
      event.preventDefault();
      const place = this.#isOpen ? items[this.active] : undefined;
      if (place) this.#choose(place);
      else this.#wish({ what: this.places.text ? 'first' : 'all' });
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && items.length > 0) {
      event.preventDefault();
      const stops = items.length + 1;
      // From the field down to the first and up to the last, and back to the field.
      const step = key === 'ArrowDown' ? 1 : stops - 1;
      if (this.#isOpen) this.active = ((this.active + 1 + step) % stops) - 1;
      this.isShut = false;
    }
  };

  readonly #left = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.isShut = true;
  };

  /** The field keeps the focus, so that its list stays until what is pressed is chosen. */
  readonly #pressedBy = (event: PointerEvent) => {
    event.preventDefault();
    this.#pointer = event.pointerType;
  };

  #press(place: FoundPlace): void {
    this.#choose(place);
    // A phone's keyboard would cover what was found.
    if (this.#pointer === 'touch') this.renderRoot.querySelector('input')?.blur();
  }

  #choose(place: FoundPlace): void {
    this.isShut = true;
    this.#wish({ what: 'place', place });
  }

  #wish(wish: MapWish): void {
    this.dispatchEvent(new MapRequest(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-place-search': PlaceSearch;
  }
}
