import { html, nothing, type TemplateResult } from 'lit';
import type { LateMessages } from '../messages/late/messages.ts';
import type { Formatter } from './formatter.ts';

interface FailureNotice {
  readonly code: string;
  readonly requestId?: string | null;
  readonly retry?: () => void;
}

/** What happened in the visitor's words, with what can be done about it. `late` has the sentences for codes that only ordering meets. */
export function failureNotice({ messages }: Formatter, { code, requestId, retry }: FailureNotice, late?: LateMessages): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${late?.failure(code) ?? messages.failure(code)}</p>
    ${requestId ? html`<p class="small muted">${messages.codeForSupport(requestId)}</p>` : nothing}
    ${retry ? html`<div class="actions"><button class="button" @click=${retry}>${messages.retry}</button></div>` : nothing}
  </div>`;
}
