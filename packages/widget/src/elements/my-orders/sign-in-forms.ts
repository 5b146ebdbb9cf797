import { html, nothing, type TemplateResult } from 'lit';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { MyOrdersState } from '../../state/my-orders.ts';

interface EmailForm {
  readonly messages: LateMessages;
  readonly email: string;
  readonly isBusy: boolean;
  readonly send: (email: string) => void;
}

/** Asks for the address that a code is sent to. */
export function emailForm({ messages, email, isBusy, send }: EmailForm): TemplateResult {
  return html`<form @submit=${(event: SubmitEvent) => submitted(event, (value) => value.trim(), send)}>
    <h3>${messages.byEmail}</h3>
    <div class="field">
      <label for="email">${messages.email}</label>
      <input id="email" name="email" type="email" required autocomplete="email" aria-describedby="email-hint" .value=${email} />
      <p class="small muted" id="email-hint">${messages.byEmailHint}</p>
    </div>
    <div class="actions"><button class="button primary" ?disabled=${isBusy}>${messages.sendCode}</button></div>
  </form>`;
}

interface CodeForm {
  readonly messages: LateMessages;
  readonly sent: MyOrdersState;
  readonly send: (code: string) => void;
}

/** Asks for the code. It may be pasted with spaces or typed by the phone's keyboard. */
export function codeForm({ messages, sent, send }: CodeForm): TemplateResult {
  const { email, wrongCode, isBusy } = sent;
  return html`<form @submit=${(event: SubmitEvent) => submitted(event, (value) => value.replace(/\D/g, ''), send)}>
    <p role="status">${messages.codeSentTo(email)}</p>
    <div class="field">
      <label for="code">${messages.code}</label>
      <input
        id="code"
        name="code"
        required
        inputmode="numeric"
        pattern="\\s*(\\d\\s*){6}"
        autocomplete="one-time-code"
        aria-invalid=${wrongCode !== null}
        aria-describedby=${wrongCode ? 'code-fault' : nothing}
      />
      ${wrongCode ? html`<p class="fault" id="code-fault">${wrongCode.isExhausted ? messages.exhaustedCode : messages.wrongCode(wrongCode.attemptsLeft)}</p>` : nothing}
    </div>
    <div class="actions"><button class="button primary" ?disabled=${isBusy}>${messages.signIn}</button></div>
  </form>`;
}

function submitted(event: SubmitEvent, clean: (value: string) => string, send: (value: string) => void): void {
  event.preventDefault();
  const { target } = event;
  const field = target instanceof HTMLFormElement ? target.querySelector('input') : null;
  if (field) send(clean(field.value));
}
