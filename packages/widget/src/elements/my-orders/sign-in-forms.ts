import { html, nothing, type TemplateResult } from 'lit';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { MyOrdersState } from '../../state/my-orders.ts';

interface EmailForm {
  readonly messages: LateMessages;
  readonly email: string;
  readonly isBusy: boolean;
  /** It was tried with what is no address. */
  readonly isFaulty: boolean;
  readonly send: (email: string) => void;
}

/** Asks for the address that a code is sent to. */
export function emailForm({ messages, email, isBusy, isFaulty, send }: EmailForm): TemplateResult {
  return html`<form novalidate @submit=${(event: SubmitEvent) => submitted(event, (value) => value.trim(), send)}>
    <h3>${messages.byEmail}</h3>
    <div class="field">
      <label for="email">${messages.email}</label>
      <input id="email" name="email" type="email" aria-required="true" autocomplete="email" aria-invalid=${isFaulty} aria-describedby="email-hint email-fault" .value=${email} />
      <p class="small muted" id="email-hint">${messages.byEmailHint}</p>
      <p class="fault" id="email-fault" ?hidden=${!isFaulty}>${messages.wrong.email}</p>
    </div>
    <div class="actions"><button class="button primary" ?disabled=${isBusy}>${messages.sendCode}</button></div>
  </form>`;
}

interface CodeForm {
  readonly messages: LateMessages;
  readonly sent: MyOrdersState;
  /** It was tried with what is no code. */
  readonly isFaulty: boolean;
  readonly send: (code: string) => void;
}

/** Asks for the code. It may be pasted with spaces or typed by the phone's keyboard. */
export function codeForm({ messages, sent, isFaulty, send }: CodeForm): TemplateResult {
  const { email, wrongCode, isBusy } = sent;
  const wrong = wrongCode && (wrongCode.isExhausted ? messages.exhaustedCode : messages.wrongCode(wrongCode.attemptsLeft));
  const fault = isFaulty ? messages.sixDigits : wrong;
  return html`<form novalidate @submit=${(event: SubmitEvent) => submitted(event, (value) => value.replace(/\D/g, ''), send)}>
    <p role="status">${messages.codeSentTo(email)}</p>
    <div class="field">
      <label for="code">${messages.code}</label>
      <input
        id="code"
        name="code"
        aria-required="true"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-invalid=${fault !== null}
        aria-describedby=${fault ? 'code-fault' : nothing}
      />
      ${fault ? html`<p class="fault" id="code-fault">${fault}</p>` : nothing}
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
