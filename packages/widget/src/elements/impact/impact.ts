import { html, LitElement } from 'lit';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import { tokens } from '../../base/tokens.styles.ts';

/**
 * What an association or a farm achieved for its territory, in figures.
 *
 * @attr organisation - whose figures: the slug on the Cagette server
 * @attr server - the server's address; the one the embed script came from by default
 *
 * @slot - what to show before the figures are there and when they cannot be: a link to the hosted page
 *
 * @cssprop --cagette-accent - buttons and marks; the page's `accent-color` by default, else leaf green
 * @cssprop --cagette-on-accent - text on the accent
 * @cssprop --cagette-background - behind everything
 * @cssprop --cagette-surface - cards and fields
 * @cssprop --cagette-text - text
 * @cssprop --cagette-muted - secondary text
 * @cssprop --cagette-line - thin lines
 * @cssprop --cagette-tile - behind what waits
 * @cssprop --cagette-tag - marks
 * @cssprop --cagette-radius - corners of cards
 * @cssprop --cagette-heading-font-family - headings; as the text by default
 */
export class Impact extends LitElement {
  static override readonly styles = [tokens, controls];

  @property({ reflect: true }) organisation = '';
  @property({ reflect: true }) server: string | null = null;

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-impact': Impact;
  }
}
