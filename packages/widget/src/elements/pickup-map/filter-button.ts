import { html, type TemplateResult } from 'lit';
import type { MapFormatter } from '../../base/map-formatter.ts';
import { mapIcon } from '../../base/map-icon.ts';
import { filterCount, type MapFilters } from '../../state/map-query.ts';

/** Opens and closes the filters, and says how many are set. */
export function filterButton({ messages }: MapFormatter, filters: MapFilters, isOpen: boolean, toggle: () => void): TemplateResult {
  const count = filterCount(filters);
  return html`<button class="button filter" part="button" aria-expanded=${isOpen} ?data-on=${count > 0} @click=${toggle}>
    ${mapIcon('filter')}${messages.filters(count)}
  </button>`;
}
