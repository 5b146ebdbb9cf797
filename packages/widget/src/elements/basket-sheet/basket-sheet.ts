import { html, LitElement } from 'lit';
import { consume } from '../../base/context.ts';
import { formatterContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { dialogStyles } from '../../base/dialog.styles.ts';
import type { Formatter } from '../../base/formatter.ts';
import { icon } from '../../base/icon.ts';

/**
 * The basket on a narrow screen, over the shelf.
 *
 * @fires close
 */
export class BasketSheet extends LitElement {
  static override readonly styles = [controls, dialogStyles];

  @consume(formatterContext) private formatter!: Formatter;

  protected override firstUpdated(): void {
    this.#dialog?.showModal();
  }

  protected override render() {
    const { messages } = this.formatter;
    return html`<dialog part="sheet" aria-labelledby="title" @close=${() => this.dispatchEvent(new Event('close'))} @click=${this.#clicked}>
      <div class="sheet">
        <header>
          <h2 id="title" tabindex="-1" autofocus>${messages.basket}</h2>
          <button class="icon" aria-label=${messages.close} @click=${this.#close}>${icon('close')}</button>
        </header>
        <cagette-basket exportparts="button, primary-button"></cagette-basket>
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #close = () => this.#dialog?.close();

  readonly #clicked = (event: Event) => {
    if (event.target === event.currentTarget) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-basket-sheet': BasketSheet;
  }
}
