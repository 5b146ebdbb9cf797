import type { Distribution } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { html, type TemplateResult } from 'lit';
import type { Formatter } from '../../base/formatter.ts';
import type { LateMessages } from '../../messages/late/messages.ts';

interface OtherDistributions {
  readonly formatter: Formatter;
  readonly messages: LateMessages;
  readonly distributions: readonly Distribution[];
  /** Milliseconds, the server's clock. */
  readonly now: number;
  readonly choose: (distributionId: string) => void;
}

/** What still takes orders where the chosen distribution does not, each by one click; says so when there is none. */
export function otherDistributions({ formatter, messages, distributions, now, choose }: OtherDistributions): TemplateResult {
  const open = distributions.filter(
    (one) => windowState(one, new Date(now)) === 'open' && (one.slots.length === 0 || one.slots.some(({ left }) => left !== 0)),
  );
  return html`<div class="notice" role="alert">
    <p>${open.length > 0 ? messages.elsewhere : messages.nowhere}</p>
    ${open.map(
      (one) =>
        html`<button class="button other" @click=${() => choose(one.id)}>
          <span class="day">${formatter.day(one.startsAt, one.pickupPoint.timeZone)}</span><span class="small">${formatter.hours(one, one.pickupPoint)}</span
          ><span class="small">${one.pickupPoint.name}</span>
        </button>`,
    )}
  </div>`;
}
