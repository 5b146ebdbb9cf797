import { createImpactReader, createTransport } from '@cagette/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTagOf } from '../../messages/language-tag.ts';
import { type ImpactState, ImpactStore, loadingImpact } from '../../state/impact/impact-store.ts';

/** What an element reads of the server while it is on the page: begun, ended, and asked for again when the network is back. */
export class ImpactReading implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: (before: ImpactState, after: ImpactState) => void;
  #store: ImpactStore | null = null;

  constructor(host: ReactiveControllerHost & Element, changed: (before: ImpactState, after: ImpactState) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get isLiving(): boolean {
    return this.#store !== null;
  }

  /** Starts over, with these figures or others; gives the state it begins with. */
  begin(serverUrl: string, organisation: string): ImpactState {
    this.end();
    const transport = createTransport({ baseUrl: serverUrl, locale: () => languageTagOf(this.#host) });
    const store = new ImpactStore(createImpactReader(transport), organisation);
    this.#store = store;
    store.state.subscribe((after, before) => {
      if (this.#store === store) this.#changed(before, after);
    });
    void store.start();
    return loadingImpact;
  }

  end(): void {
    this.#store?.stop();
    this.#store = null;
  }

  readonly retry = () => void this.#store?.start();

  hostConnected(): void {
    window.addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.retry);
    // One that is only moved on its page keeps what it has.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.end();
    });
  }
}
