import type { LitElement } from 'lit';
import { ContextProvider } from '../../base/context.ts';
import { type LateLoader, lateLoaderContext, lateMessagesContext } from '../../base/contexts.ts';
import { reportFailure } from '../../events/report-failure.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import type { Language } from '../../messages/language.ts';
import { type LateElement, loadElement } from './late-elements.ts';

/** Elements that most visitors do not need at first, and the words they say: fetched together, once. Renders its host when they are there. */
export class LateCode implements LateLoader {
  readonly #host: LitElement;
  readonly #messages: ContextProvider<LateMessages | null>;
  static readonly failure = 'script.failed';

  readonly #loaded = new Set<LateElement>();
  readonly #failed = new Set<LateElement>();
  #language: Language;
  #isWanted = false;

  constructor(host: LitElement, language: Language) {
    this.#host = host;
    this.#messages = new ContextProvider<LateMessages | null>(host, lateMessagesContext, null);
    new ContextProvider<LateLoader>(host, lateLoaderContext, this);
    this.#language = language;
  }

  has(name: LateElement): boolean {
    return this.#loaded.has(name);
  }

  /** Whether it could not be fetched so far; every `load` tries again. */
  hasFailed(name: LateElement): boolean {
    return this.#failed.has(name);
  }

  /** Fetched `early` it is only likely to be needed: that it does not come is no failure yet. */
  async load(name: LateElement, early = false): Promise<void> {
    if (this.has(name)) return;
    this.#isWanted = true;
    try {
      await Promise.all([loadElement(name), this.#fetchMessages()]);
      this.#loaded.add(name);
      this.#failed.delete(name);
      this.#host.requestUpdate();
    } catch {
      // Said once, however often it is tried: without a network every touch of the basket tries.
      if (early || this.#failed.has(name)) return;
      this.#failed.add(name);
      this.#host.requestUpdate();
      reportFailure(this.#host, LateCode.failure, null);
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
