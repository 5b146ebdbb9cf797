import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from './formatter.ts';

interface FailureNotice {
  readonly code: string;
  readonly requestId?: string | null;
  readonly retry?: () => void;
}

/** What happened in the visitor's words, with what can be done about it. */
export function failureNotice({ messages }: Pick<Formatter, 'messages'>, { code, requestId, retry }: FailureNotice): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${messages.failure(code)}</p>
    ${requestId ? html`<p class="small muted">${messages.codeForSupport(requestId)}</p>` : nothing}
    ${retry ? html`<div class="actions"><button class="button" @click=${retry}>${messages.retry}</button></div>` : nothing}
  </div>`;
}
