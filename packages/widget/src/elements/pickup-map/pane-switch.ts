import { html, type TemplateResult } from 'lit';
import type { MapFormatter } from '../../base/map-formatter.ts';
import { mapIcon } from '../../base/map-icon.ts';

type Pane = 'list' | 'map';

/** From the list to the map and back, in reach wherever one has scrolled to, and covering no more than it must. */
export function paneSwitch({ messages }: MapFormatter, pane: Pane, show: (pane: Pane) => void): TemplateResult {
  const other = pane === 'list' ? 'map' : 'list';
  return html`<button class="button primary switch" part="button" @click=${() => show(other)}>${mapIcon(other)}${messages[other]}</button>`;
}
