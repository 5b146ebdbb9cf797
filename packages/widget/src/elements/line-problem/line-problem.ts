import { html, LitElement, nothing } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext, lateMessagesContext, type Place, placeContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { RepairRequest } from '../../events/repair-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { PreviewLine } from '../../state/preview.ts';

/**
 * What is wrong with a line of the basket and the one click that repairs it. Most baskets never need it: its code comes after the shelf, and its place
 * stays empty until then.
 *
 * @fires cagette-repair-request
 */
export class LineProblem extends LitElement {
  static override readonly styles = [controls];

  @property({ attribute: false }) line!: PreviewLine;
  @property({ attribute: false }) timeZone = 'UTC';

  @consume(formatterContext) private formatter!: Formatter;
  @consume(lateMessagesContext) private messages!: LateMessages | null;
  @consume(placeContext) private place!: Place;

  protected override render() {
    const { messages } = this;
    const words = messages && this.#words(messages);
    return words
      ? html`<div class="notice small">
        <p>${words.text}</p>
        <div class="actions"><button class="button" @click=${() => this.dispatchEvent(new RepairRequest(this.line.offerId))}>${words.action}</button></div>
      </div>`
      : nothing;
  }

  #words(messages: LateMessages): { readonly text: string; readonly action: string } | null {
    const { found, problem } = this.line;
    const { name } = found.product;
    switch (problem?.code) {
      case undefined:
        return null;
      case 'stock.short': {
        const available = problem?.available ?? 0;
        if (available === 0) return { text: messages.goneFrom(name), action: messages.takeOff };
        const left = this.formatter.quantity(found.offer, available);
        return { text: messages.shortOf(name, left), action: messages.takeRemaining(left) };
      }
      case 'window.closed':
        return { text: messages.lineClosed(name), action: messages.takeOff };
      case 'window.notOpen': {
        const opensAt = this.formatter.moment(problem?.at ?? found.window.opensAt, this.timeZone, this.place.now);
        return { text: messages.lineNotOpen(name, opensAt), action: messages.takeOff };
      }
      case 'quantity.offStep':
      case 'quantity.tooLarge':
        return { text: messages.lineOffStep(name), action: messages.roundDown };
      case 'quantity.notPositive':
      case 'offer.notFound':
        return { text: messages.lineUnknown(name), action: messages.takeOff };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-line-problem': LineProblem;
  }
}
