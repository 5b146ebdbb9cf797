import type { PointFeature } from '@cagette/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { MapWish } from '../../events/map/map-request.ts';
import { filterCount } from '../../state/map-query.ts';
import type { FoundList, MapState } from '../../state/map-state.ts';
import { stateOf } from '../../state/point-facts.ts';
import { type CardContext, pointCard } from './point-card.ts';

/** As many cards as are looked through before anybody wants more. On a phone they stand in the way of what follows on the page. */
const FIRST_CARDS_WIDE = 10;
const FIRST_CARDS = 5;

type Wish = (wish: MapWish) => void;

/** The points of a list, the first few of them until somebody wants more, the chosen one first where it is not among them, and the way to more. */
export function pointList(
  context: CardContext,
  { found, isUnfolded, chosen, reading }: MapState & { readonly found: FoundList },
  isWide: boolean,
  wish: Wish,
): TemplateResult {
  const { messages } = context.formatter;
  const inSight = isUnfolded ? found.points : found.points.slice(0, isWide ? FIRST_CARDS_WIDE : FIRST_CARDS);
  const isElsewhere = chosen !== null && !inSight.some(({ id }) => id === chosen.id);
  const shown: readonly PointFeature[] = isElsewhere ? [chosen, ...inSight] : inSight;
  return html`${found.points.length === 0 ? nothingThere(context, found, wish) : nothing}
    <ul class="cards" aria-busy=${reading === 'list'}>
      ${shown.map((point) => pointCard(context, point))}
    </ul>
    ${
      found.nextCursor === null && inSight.length === found.points.length
        ? nothing
        : html`<button class="button wide" part="button" aria-disabled=${reading !== 'no'} @click=${() => wish({ what: 'more' })}>
          ${reading === 'more' ? messages.loading : messages.more}
        </button>`
    }`;
}

/** How many points there are, in what order and where, and the way back to all of them. */
export function countRow(
  { formatter, now }: CardContext,
  { found, asked, reading }: MapState & { readonly found: FoundList },
  wish: Wish,
): TemplateResult {
  const { messages } = formatter;
  const { query, total, network, points } = found;
  const { origin, area } = query;
  const next = points[0]?.properties.next;
  const order = origin
    ? messages.nearestTo(origin.label)
    : !area && total > 1 && next && stateOf(next, now) === 'open'
      ? messages.soonestFirst
      : '';
  const count = messages.count(total, network) + (area ? messages.inArea : '') + order;
  return html`<div class="tools">
    <p class="count" tabindex="-1"><span role="status">${network > 0 ? count : ''}</span>${reading === 'list' ? html` <span class="muted">${messages.loading}</span>` : nothing}</p>
    ${asked.origin || asked.area ? html`<button class="link" part="button" @click=${() => wish({ what: 'all' })}>${messages.wholeNetwork}</button>` : nothing}
  </div>`;
}

/** Why the list is empty, and what leads out of it. */
function nothingThere({ formatter }: CardContext, { query, network }: FoundList, wish: Wish): TemplateResult {
  const { messages } = formatter;
  if (network === 0) return html`<div class="nothing"><slot name="empty">${messages.emptyNetwork}</slot></div>`;
  const isFiltered = filterCount(query.filters) > 0;
  return html`<div class="nothing">
    <p>${isFiltered ? messages.nothingFound : messages.nothingHere}</p>
    <div class="actions">
      ${isFiltered ? html`<button class="button primary" part="primary-button" @click=${() => wish({ what: 'clear' })}>${messages.clearFilters}</button>` : nothing}
      ${query.area ? html`<button class="button" part="button" @click=${() => wish({ what: 'all' })}>${messages.wholeNetwork}</button>` : nothing}
    </div>
  </div>`;
}
