import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../../base/failure-notice.ts';
import type { MapFormatter } from '../../base/map-formatter.ts';
import type { MapFailure } from '../../events/map/map-failed-event.ts';
import type { MapMessages } from '../../messages/map/messages.ts';
import type { MapState } from '../../state/map-state.ts';

/** Whether there is no map at all, so that the list stands alone, or beside the room that is kept for one. */
export function isWithoutMap(trouble: MapFailure | null): trouble is 'map.blocked' | 'script.failed' {
  return trouble === 'map.blocked' || trouble === 'script.failed';
}

/** What of the map does not work, in words. Its code is asked for again by `retry`; a page that stops it goes on doing so. */
export function mapLine({ messages }: MapFormatter, trouble: MapFailure, retry: () => void): TemplateResult {
  return html`<p class="small trouble" role="status">${messages.mapFailed[trouble]} ${trouble === 'script.failed' ? again(messages, retry) : nothing}</p>`;
}

/** What did not work beside the list that is shown, each with what can be done about it. */
export function mapNotices(
  { messages }: MapFormatter,
  { failure, lost }: Pick<MapState, 'failure' | 'lost'>,
  retry: () => void,
): TemplateResult {
  return html`${
    failure
      ? html`<div class="notice" role="alert"><p>${messages.listFailed} ${messages.failure(failure.code)}</p><div>${again(messages, retry)}</div></div>`
      : nothing
  }
  ${lost ? html`<div class="notice" role="alert"><p>${lost.code === 'pickupPoint.notFound' ? messages.lostPoint : messages.failure(lost.code)}</p></div>` : nothing}`;
}

/** Why there is no list at all. Without a server's address there is no other page to go to, and nothing to try again. */
export function noList(
  formatter: MapFormatter,
  failure: MapState['failure'],
  server: string | null,
  organisation: string,
  retry: () => void,
): TemplateResult {
  const more = server === null ? { shopUrl: '' } : { shopUrl: server + organisation, retry };
  return html`<div class="frame">${failureNotice(formatter, { code: '', ...failure, ...more })}</div>`;
}

function again({ retry }: MapMessages, click: () => void): TemplateResult {
  return html`<button class="link" part="button" @click=${click}>${retry}</button>`;
}

/** More than a line or two: what the page wrote into the element can be read meanwhile, and holds the place. */
const READABLE_PX = 240;

/** Whether a page wrote enough into an element to read while it loads. To be asked before the element has a root of its own. */
export function isReadable(element: HTMLElement): boolean {
  return element.isConnected && element.offsetHeight > READABLE_PX;
}

/** The place held while the first list is on its way: by what the page wrote into the element, and unless that is much in the shape of what comes. */
export function held(label: string, isWritten: boolean): TemplateResult {
  return html`<div class="frame ${isWritten ? '' : 'held'}"><slot></slot><div class=${isWritten ? 'unseen' : 'skeleton'} role="status"><span class="unseen">${label}</span><i></i><i></i><i></i><i></i></div></div>`;
}
