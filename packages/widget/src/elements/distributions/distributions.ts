import type { Distribution } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { DistributionRequest } from '../../events/distribution-request.ts';
import { isFull, minutesLeft } from '../../state/distribution-facts.ts';
import { distributionsStyles } from './distributions.styles.ts';

/**
 * Where and when an order can be collected: open distributions first, then those to come.
 *
 * @fires cagette-distribution-request
 */
export class Distributions extends LitElement {
  static override readonly styles = [controls, distributionsStyles];

  @property({ attribute: false }) distributions: readonly Distribution[] = [];
  @property() chosen: string | null = null;
  /** The server's time in milliseconds. */
  @property({ type: Number }) now = 0;

  @consume(formatterContext) private formatter!: Formatter;

  protected override render() {
    const { messages } = this.formatter;
    const at = new Date(this.now);
    const open = this.distributions.filter((one) => windowState(one, at) === 'open');
    const toCome = this.distributions
      .filter((one) => windowState(one, at) === 'toCome')
      .sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
    return html`
      ${open.length > 0 ? html`<h2 tabindex="-1">${messages.chooseDistribution}</h2>` : this.#nothingOpen(toCome[0])}
      <ul class="cards">
        ${[...open, ...toCome].map((one) => html`<li>${this.#card(one)}</li>`)}
      </ul>
    `;
  }

  #nothingOpen(next: Distribution | undefined) {
    const { messages } = this.formatter;
    return html`<div class="nothing">
      <h2 tabindex="-1">${messages.nothingOpen}</h2>
      <p>${next ? messages.nextOpens(this.formatter.moment(next.opensAt, next.pickupPoint.timeZone, this.now)) : messages.nothingPlanned}</p>
    </div>`;
  }

  #card(distribution: Distribution) {
    const { pickupPoint, startsAt } = distribution;
    const { messages } = this.formatter;
    const isOpen = windowState(distribution, new Date(this.now)) === 'open';
    const full = isFull(distribution);
    const isChosen = distribution.id === this.chosen;
    return html`<article class="card" ?data-off=${!isOpen || full} ?data-chosen=${isChosen}>
      <h3 class="day">${this.formatter.day(startsAt, pickupPoint.timeZone)}</h3>
      <p class="row">${icon('clock')}<span class="number">${this.formatter.hours(distribution, pickupPoint)}</span></p>
      <p class="row">
        ${icon('place')}<span>${pickupPoint.name}<br /><span class="small muted">${pickupPoint.address.street}, ${pickupPoint.address.city}</span></span>
      </p>
      ${distribution.note ? html`<p class="small muted">${distribution.note}</p>` : nothing}
      <div class="foot">
        <p class="small">${this.#window(distribution, isOpen, full)}</p>
        ${
          isOpen && !full
            ? html`<button class="button ${isChosen ? '' : 'primary'}" @click=${() => this.dispatchEvent(new DistributionRequest(distribution.id))}>
              ${isChosen ? icon('check') : nothing}${messages.choose}<span class="unseen">
                ${this.formatter.day(startsAt, pickupPoint.timeZone)}, ${pickupPoint.name}</span
              >
            </button>`
            : nothing
        }
      </div>
    </article>`;
  }

  #window(distribution: Distribution, isOpen: boolean, full: boolean) {
    const { messages } = this.formatter;
    const { timeZone } = distribution.pickupPoint;
    if (!isOpen) return html`<strong>${messages.opensOn(this.formatter.moment(distribution.opensAt, timeZone, this.now))}</strong>`;
    if (full) return html`<strong>${messages.full}</strong>`;
    const minutes = minutesLeft(distribution, this.now);
    if (minutes !== null) return html`<strong class="soon">${messages.closesIn(minutes)}</strong>`;
    return html`<span class="muted">${messages.ordersUntil(this.formatter.moment(distribution.closesAt, timeZone, this.now))}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-distributions': Distributions;
  }
}
