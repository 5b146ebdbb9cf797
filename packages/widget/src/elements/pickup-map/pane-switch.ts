import { html, type TemplateResult } from 'lit';
import type { MapFormatter } from '../../base/map-formatter.ts';
import { mapIcon } from '../../base/map-icon.ts';

type Pane = 'list' | 'map';

/** The list and the map one thumb apart, in reach wherever one has scrolled to. */
export function paneSwitch({ messages }: MapFormatter, pane: Pane, show: (pane: Pane) => void): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${messages.listOrMap}>
    ${(['list', 'map'] as const).map(
      (one) =>
        html`<button part="button" aria-pressed=${one === pane ? 'true' : 'false'} @click=${() => show(one)}>${mapIcon(one)}${messages[one]}</button>`,
    )}
  </div>`;
}
