import type { Distribution } from '@cagette/sdk';
import { html, LitElement, nothing, svg } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { drawn } from '../../base/drawn.ts';
import { icon } from '../../base/icon.ts';
import { searchField } from '../../base/search-field.ts';
import { searchFieldStyles } from '../../base/search-field.styles.ts';
import { placeMessages } from '../../messages/places/place-messages.ts';
import { placeMatcher } from '../../state/place-matcher.ts';
import type { PlacesView } from '../../state/places-view.ts';
import { placeFinderStyles } from './place-finder.styles.ts';

const placeShape = svg`<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z"/><circle cx="12" cy="10" r="2.4"/>`;

/**
 * How one finds a place among many: by its name, city or postcode, and the nearest first for who asks. Where the visitor is stays in here: what is said of
 * it leaves the list's shadow root neither as an event nor as a request.
 *
 * @fires change - with a PlacesView as its detail; it does not bubble
 */
export class PlaceFinder extends LitElement {
  static override readonly styles = [controls, searchFieldStyles, placeFinderStyles];

  @property({ attribute: false }) distributions: readonly Distribution[] = [];
  /** So many that one searches. */
  @property({ type: Boolean }) many = false;

  @state() private search = '';
  @state() private near: ReadonlyMap<string, string> | null = null;
  @state() private said = '';
  @consume(formatterContext) private formatter!: Formatter;

  protected override render() {
    const messages = placeMessages(this.formatter);
    const found = this.distributions.filter(placeMatcher(this.search)).length;
    const status = this.search === '' ? this.said : found > 0 ? messages.places(found) : messages.noPlace;
    return html`
      ${this.many ? searchField(messages.searchPlace, this.search, this.#searched) : nothing}
      <button class="link" part="button" aria-pressed=${this.near !== null} @click=${this.#toggleNear}>
        ${this.near ? icon('check') : drawn(placeShape)}${messages.nearest}
      </button>
      <p class="small muted" role="status">${status}</p>
    `;
  }

  readonly #searched = (search: string) => {
    this.search = search;
    this.#tell();
  };

  /** The visitor's position is asked for here and nowhere else, so never without a press. */
  readonly #toggleNear = async () => {
    const points = this.distributions.map(({ pickupPoint }) => pickupPoint);
    this.said = '';
    if (this.near) this.near = null;
    else {
      try {
        const { findNearest } = await import('./find-nearest.ts');
        this.near = await findNearest(points, this.formatter, (said) => (this.said = said));
      } catch {
        this.said = this.formatter.messages.failure('network.failed');
      }
    }
    this.#tell();
  };

  #tell(): void {
    const { near, search } = this;
    const detail: PlacesView = { near, arrange: (distributions) => arranged(distributions.filter(placeMatcher(search)), near) };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }
}

/** The nearest first; those whose place is not known to be anywhere stay behind, in their order. */
function arranged(distributions: readonly Distribution[], near: PlacesView['near']): readonly Distribution[] {
  if (!near) return distributions;
  const ranks = new Map([...near.keys()].map((id, rank) => [id, rank]));
  const rankOf = ({ pickupPoint }: Distribution) => ranks.get(pickupPoint.id) ?? ranks.size;
  return [...distributions].sort((a, b) => rankOf(a) - rankOf(b));
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-place-finder': PlaceFinder;
  }
}
