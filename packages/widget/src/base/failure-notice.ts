import { html, nothing, type TemplateResult } from 'lit';
import type { LateMessages } from '../messages/late/messages.ts';

/** The words around a failure, in any element. */
interface FailureWords {
  readonly messages: { failure(code: string): string; codeForSupport(code: string): string; readonly retry: string };
}

export interface FailureNotice {
  readonly code: string;
  readonly requestId?: string | null;
  readonly retry?: () => void;
  /** The shop's page on its server, empty where that is not known. In the shop itself what the page wrote into the element is shown instead. */
  readonly shopUrl?: string;
}

/** What happened in the visitor's words, with what can be done about it. `late` has the sentences for codes that only ordering meets. */
export function failureNotice(
  { messages }: FailureWords,
  { code, requestId, retry, shopUrl }: FailureNotice,
  late?: LateMessages,
): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${late?.failure(code) ?? messages.failure(code)}</p>
    ${requestId ? html`<p class="small muted">${messages.codeForSupport(`${code} · ${requestId}`)}</p>` : nothing}
    ${retry ? html`<div class="actions"><button class="button" @click=${retry}>${messages.retry}</button></div>` : nothing}
  </div>
  ${shopUrl === undefined ? nothing : html`<p><slot>${shopUrl && html`<a href=${shopUrl}>${shopUrl}</a>`}</slot></p>`}`;
}
