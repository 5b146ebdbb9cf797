import type { LitElement } from 'lit';
import { ContextProvider } from '../../base/context.ts';
import { lateMessagesContext } from '../../base/contexts.ts';
import { reportFailure } from '../../events/report-failure.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { Language } from '../../messages/language.ts';
import { type LateElement, loadElement } from './late-elements.ts';

/** Elements that most visitors do not need at first, and the words they say: fetched together, once. Renders its host when they are there. */
export class LateCode {
  readonly #host: LitElement;
  readonly #messages: ContextProvider<LateMessages | null>;
  readonly #loaded = new Set<LateElement>();
  #language: Language;
  #isWanted = false;

  constructor(host: LitElement, language: Language) {
    this.#host = host;
    this.#messages = new ContextProvider<LateMessages | null>(host, lateMessagesContext, null);
    this.#language = language;
  }

  has(name: LateElement): boolean {
    return this.#loaded.has(name);
  }

  async load(name: LateElement): Promise<void> {
    if (this.has(name)) return;
    this.#isWanted = true;
    try {
      await Promise.all([loadElement(name), this.#fetchMessages()]);
      this.#loaded.add(name);
      this.#host.requestUpdate();
    } catch {
      reportFailure(this.#host, 'script.failed', null);
    }
  }

  /** Changes the language, once its words are there. */
  async speak(language: Language): Promise<void> {
    this.#language = language;
    if (this.#isWanted) await this.#fetchMessages();
  }

  async #fetchMessages(): Promise<void> {
    const language = this.#language;
    const messages = await language.late();
    if (language === this.#language) this.#messages.value = messages;
  }
}
