import { largestOrderable, stepOf } from '@cagette/sdk/contract/quantity';
import type { Offer } from '@cagette/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';
import { QuantityRequest } from '../../events/quantity-request.ts';
import { stepperStyles } from './quantity-stepper.styles.ts';

/** What reads typed quantities comes to who is about to type one. */
const reading = () => import('./read-typed.ts');

/**
 * Chooses how much of an offer: by pieces or by its step of grams, or typed. Asks by event and shows what it is given.
 *
 * @fires cagette-quantity-request
 */
export class QuantityStepper extends LitElement {
  static override readonly styles = [controls, stepperStyles];
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) offer!: Offer;
  /** The product's name, for labels. */
  @property() name = '';
  /** What is chosen now: pieces, grams or millilitres. */
  @property({ type: Number }) quantity = 0;
  /** On a card: a round button with a plus, until something is chosen; both take the same room, so that the plus stays under the finger. */
  @property({ type: Boolean }) round = false;

  /** Why the quantity is not what was typed. */
  @state() private note = '';
  @consume(formatterContext) private formatter!: Formatter;
  /** The button that was pressed goes away with the quantity that was asked for. */
  #losesFocus = false;

  protected override render() {
    const { messages } = this.formatter;
    const most = largestOrderable(this.offer, this.offer.available);
    if (this.quantity === 0 && most === 0) return html`<span class="sold-out">${messages.soldOut}</span>`;
    if (this.quantity === 0) {
      return html`<button class="button add" part="button" aria-label=${messages.addProduct(this.#label)} @click=${() => this.#ask(stepOf(this.offer), true)}>
        ${icon('plus')}${this.round ? nothing : messages.add}
      </button>`;
    }
    const shown = this.formatter.quantity(this.offer, this.quantity);
    return html`<div class="stepper">
      <button class="icon" aria-label=${messages.less(this.#label)} @click=${() => this.#ask(this.quantity - stepOf(this.offer))}>${icon('minus')}</button>
      <span class="amount" data-shown=${shown}>
        <input
          inputmode=${this.offer.sale === 'bulk' ? 'text' : 'numeric'}
          autocomplete="off"
          aria-label=${messages.quantityOf(this.#label)}
          aria-invalid=${this.quantity > most}
          .value=${shown}
          @focus=${this.#entered}
          @keydown=${this.#keyed}
          @change=${() => this.#type()}
        />
      </span>
      <button
        class="icon"
        aria-label=${messages.more(this.#label)}
        aria-disabled=${this.quantity >= most}
        @click=${() => this.#ask(this.quantity + stepOf(this.offer))}
      >
        ${icon('plus')}
      </button>
    </div>
    <p class="small" role="status">${this.note}</p>`;
  }

  /** Lists take their rows again for what is there now: who was typing for one offer must not go on with another. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('offer');
    const field = this.shadowRoot?.activeElement;
    if (!before || before.id === this.offer.id) return;
    this.note = '';
    if (!(field instanceof HTMLElement)) return;
    if (field === this.#input) {
      void this.#type(before, changed.get('name') ?? this.name, changed.get('quantity') ?? this.quantity);
      // Leaving it may say that it changed: nothing is asked for the other offer.
      this.#input.value = '';
    }
    field.blur();
  }

  protected override updated(): void {
    if (this.#losesFocus) this.renderRoot.querySelector<HTMLElement>('button:last-of-type')?.focus();
    this.#losesFocus = false;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #label(): string {
    return `${this.name}, ${this.offer.name}`;
  }

  #ask(wanted: number, isFirst = false): void {
    this.note = '';
    // One less of what is short leads to what is left, not past it.
    const quantity = Math.max(0, Math.min(wanted, largestOrderable(this.offer, this.offer.available)));
    if (quantity === this.quantity) return;
    const hadFocus = this.matches(':focus-within');
    this.dispatchEvent(new QuantityRequest(this.offer.id, quantity, this.name));
    // The button that was pressed is gone: focus stays on the control instead of falling to the page.
    this.#losesFocus = hadFocus && (isFirst || quantity === 0);
  }

  /** What the field says is for the offer it was typed for, also when the row is another's by now. */
  async #type(offer = this.offer, name = this.name, shown = this.quantity): Promise<void> {
    const input = this.#input;
    if (!input) return;
    const { value } = input;
    try {
      const { quantity, note } = (await reading()).readTyped(this.formatter, offer, value, shown);
      if (offer.id === this.offer.id) {
        this.#ask(quantity);
        this.note = note;
      } else if (quantity !== shown) this.dispatchEvent(new QuantityRequest(offer.id, quantity, name));
    } catch {
      // What is typed cannot be read without its code; the buttons go on counting.
    }
    input.value = this.formatter.quantity(this.offer, this.quantity);
  }

  readonly #entered = () => {
    this.#input?.select();
    reading().catch(() => {});
  };

  readonly #keyed = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.key === 'Enter') void this.#type();
    if (direction === 0) return;
    event.preventDefault();
    this.#ask(this.quantity + direction * stepOf(this.offer));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-quantity-stepper': QuantityStepper;
  }
}
