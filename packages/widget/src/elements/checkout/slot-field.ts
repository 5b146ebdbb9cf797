import type { Distribution } from '@cagette/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../base/formatter.ts';
import type { LateMessages } from '../../messages/late/messages.ts';

interface SlotField {
  readonly formatter: Formatter;
  readonly messages: LateMessages;
  readonly distribution: Distribution;
  readonly chosen: string | null;
  readonly isFaulty: boolean;
}

/** From here down the places left in a slot are said. */
const FEW_PLACES = 5;

/** The slots of a distribution to choose one of; a full one is shown and cannot be chosen. */
export function slotField({ formatter, messages, distribution, chosen, isFaulty }: SlotField): TemplateResult {
  return html`<fieldset aria-describedby=${isFaulty ? 'slot-fault' : nothing}>
    <legend>${messages.slot}</legend>
    <div class="slots">
      ${distribution.slots.map(
        (slot) =>
          html`<label class="slot">
            <input
              type="radio"
              name="slot"
              .value=${slot.id}
              .checked=${slot.id === chosen && slot.left !== 0}
              ?disabled=${slot.left === 0}
              aria-invalid=${isFaulty && slot.left !== 0}
            />
            <span>
              <span class="number">${formatter.hours(slot, distribution.pickupPoint)}</span>
              ${slot.left === 0 ? html`<span class="small muted">${formatter.messages.full}</span>` : nothing}
              ${slot.left !== null && slot.left > 0 && slot.left <= FEW_PLACES ? html`<span class="small muted">${messages.slotLeft(slot.left)}</span>` : nothing}
            </span>
          </label>`,
      )}
    </div>
    ${isFaulty ? html`<p class="fault" id="slot-fault">${messages.wrong.slot}</p>` : nothing}
  </fieldset>`;
}
