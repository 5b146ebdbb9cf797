import type { Distribution } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { html, LitElement, nothing } from 'lit';
import { calendarLeaf } from '../../base/calendar-leaf.ts';
import { calendarLeafStyles } from '../../base/calendar-leaf.styles.ts';
import { consume } from '../../base/context.ts';
import { formatterContext, type LateLoader, lateLoaderContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { DistributionRequest } from '../../events/distribution-request.ts';
import { isFull, minutesLeft } from '../../state/distribution-facts.ts';
import type { PlacesView } from '../../state/places-view.ts';
import { distributionsStyles } from './distributions.styles.ts';

/** More than fit on a phone's screen are grouped by day. */
const MANY_DISTRIBUTIONS = 4;
/** Among more places than this it helps to know the nearest, and among many more to search. */
const FEW_PLACES = 3;
const MANY_PLACES = 8;

/**
 * Where and when an order can be collected: open distributions first, then those to come.
 *
 * @fires cagette-distribution-request
 */
export class Distributions extends LitElement {
  static override readonly styles = [controls, calendarLeafStyles, distributionsStyles];

  @property({ attribute: false }) distributions: readonly Distribution[] = [];
  @property() chosen: string | null = null;
  /** The server's time in milliseconds. */
  @property({ type: Number }) now = 0;

  @state() private view: PlacesView | null = null;
  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateLoaderContext) private late!: LateLoader;

  protected override render() {
    const { messages } = this.formatter;
    const open = this.#all('open');
    const toCome = this.#all('toCome').sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
    const isPossible = !open.every(isFull);
    const all = [...open, ...toCome];
    const places = new Set(all.map(({ pickupPoint }) => pickupPoint.id)).size;
    return html`
      <h2 tabindex="-1">${isPossible ? messages.chooseDistribution : open.length > 0 ? messages.allFull : messages.nothingOpen}</h2>
      ${isPossible ? nothing : this.#nothingOpen(toCome[0])}
      ${
        places > FEW_PLACES
          ? html`<cagette-place-finder
            exportparts="button, field"
            ?many=${places > MANY_PLACES}
            .distributions=${all}
            @change=${(event: CustomEvent<PlacesView>) => (this.view = event.detail)}
          ></cagette-place-finder>`
          : nothing
      }
      ${this.#groups(this.#arranged(open)).map(([day, group]) => this.#cards(group, true, day))}
      ${this.#cards(this.#arranged(toCome), false, messages.comingUp)}
    `;
  }

  protected override updated(): void {
    if (this.renderRoot.querySelector('cagette-place-finder:not(:defined)')) void this.late.load('places', true);
  }

  #all(state: 'open' | 'toCome'): Distribution[] {
    return this.distributions.filter((one) => windowState(one, new Date(this.now)) === state);
  }

  #arranged(distributions: readonly Distribution[]): readonly Distribution[] {
    return this.view?.arrange(distributions) ?? distributions;
  }

  /** By day, when some of many share one; else all together under no heading. */
  #groups(distributions: readonly Distribution[]): (readonly [day: string, distributions: readonly Distribution[]])[] {
    const byDay = new Map<string, Distribution[]>();
    for (const one of distributions) byDay.set(this.#day(one), [...(byDay.get(this.#day(one)) ?? []), one]);
    const isByDay = !this.view?.near && distributions.length > MANY_DISTRIBUTIONS && byDay.size < distributions.length;
    return isByDay ? [...byDay] : [['', distributions]];
  }

  #nothingOpen(next: Distribution | undefined) {
    return html`<div class="card">
      ${next ? calendarLeaf(this.formatter, next.opensAt, next.pickupPoint.timeZone) : nothing}
      <div>${next ? this.formatter.messages.nextOpens(this.#moment(next, next.opensAt)) : html`<slot name="empty"></slot>`}</div>
    </div>`;
  }

  #cards(distributions: readonly Distribution[], isOpen: boolean, heading: string) {
    if (distributions.length === 0) return nothing;
    return html`${heading && html`<h3 class="day">${heading}</h3>`}
      <ul class="cards">
        ${distributions.map((one) => this.#card(one, isOpen, isOpen && heading !== ''))}
      </ul>`;
  }

  #card(distribution: Distribution, isOpen: boolean, isUnderDay: boolean) {
    const { pickupPoint, note, startsAt } = distribution;
    const { messages } = this.formatter;
    const isOff = !isOpen || isFull(distribution);
    const isChosen = distribution.id === this.chosen;
    const day = this.#day(distribution);
    const hours = html`<p class="number">${this.formatter.hours(distribution, pickupPoint)}</p>`;
    const distance = this.view?.near?.get(pickupPoint.id);
    return html`<li class="card" part="card" ?data-off=${isOff} ?data-chosen=${isChosen}>
      ${isUnderDay ? nothing : calendarLeaf(this.formatter, startsAt, pickupPoint.timeZone)}
      <div>
        ${isChosen ? html`<p class="mine">${messages.chosen}</p>` : nothing}
        ${isUnderDay ? nothing : html`<p class="day"><strong>${day}</strong></p>`}
        <p><strong>${pickupPoint.name}</strong>, ${pickupPoint.address.city} <strong class="number">${distance}</strong></p>
        ${isUnderDay ? nothing : hours}<p class="small muted">${note}</p>
      </div>
      <div class="until">${isUnderDay ? hours : nothing}<p class="small">${this.#window(distribution, isOpen)}</p></div>
      ${
        isOff
          ? nothing
          : html`<button
            class="button ${isChosen ? '' : 'primary'}"
            part="button"
            aria-current=${isChosen ? 'true' : nothing}
            @click=${() => this.dispatchEvent(new DistributionRequest(distribution.id))}
          >
            ${messages.choose}<span class="unseen"> ${day}, ${pickupPoint.name}</span>
          </button>`
      }
    </li>`;
  }

  #window(distribution: Distribution, isOpen: boolean) {
    const { messages } = this.formatter;
    if (!isOpen) return html`<strong>${messages.opensOn(this.#moment(distribution, distribution.opensAt))}</strong>`;
    if (isFull(distribution)) return html`<strong>${messages.full}</strong>`;
    const minutes = minutesLeft(distribution, this.now);
    if (minutes !== null) return html`<strong class="soon">${messages.closesIn(minutes)}</strong>`;
    return html`<span class="muted">${messages.ordersUntil(this.#moment(distribution, distribution.closesAt))}</span>`;
  }

  #moment({ pickupPoint }: Distribution, instant: string): string {
    return this.formatter.moment(instant, pickupPoint.timeZone, this.now);
  }

  #day({ startsAt, pickupPoint }: Distribution): string {
    return this.formatter.day(startsAt, pickupPoint.timeZone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-distributions': Distributions;
  }
}
