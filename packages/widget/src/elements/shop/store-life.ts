import { createTransport } from '@cagette/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openEvents } from '../../base/open-events.ts';
import { pageStorage } from '../../base/page-storage.ts';
import { systemNow } from '../../clock.ts';
import { pageFetch } from '../../base/early-reads.ts';
import { languageTagOf } from '../../messages/language-tag.ts';
import { type Preselection, preselectionOf } from '../../state/preselection.ts';
import { orderLink } from '../../state/order-link.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { ShopStore } from '../../state/shop-store.ts';

type ShopHost = ReactiveControllerHost & Element & Preselection;

/** A shop's store while its element is on the page: begun, ended, and told what the page does: another address, the network back. */
export class StoreLife implements ReactiveController {
  readonly #host: ShopHost;
  readonly #changed: (before: ShopState, after: ShopState) => void;
  readonly #languageChanged: () => void;
  #store: ShopStore | null = null;
  #unsubscribe = () => {};
  #stay = new AbortController();
  #followed: AbortSignal | null = null;

  constructor(host: ShopHost, changed: (before: ShopState, after: ShopState) => void, languageChanged: () => void) {
    this.#languageChanged = languageChanged;
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get store(): ShopStore | null {
    return this.#store;
  }

  /** Starts over, with this shop or another; gives the state it begins with. */
  begin(serverUrl: string, organisation: string): ShopState {
    this.end();
    const store = new ShopStore({
      transport: createTransport({ baseUrl: serverUrl, locale: () => languageTagOf(this.#host), fetch: this.#fetch }),
      openEvents,
      storage: pageStorage(),
      serverUrl,
      organisation,
      now: systemNow,
      isCutOff: () => !navigator.onLine,
    });
    this.#store = store;
    this.#unsubscribe = store.state.subscribe((after, before) => {
      this.#changed(before, after);
      this.#followPage();
    });
    this.#readAddress();
    this.#hearNetwork();
    void store.start();
    return store.state.value;
  }

  end(): void {
    this.#unsubscribe();
    this.#store?.stop();
    this.#store = null;
  }

  /** Whether a store is there already: an element that was only moved on its page keeps it. */
  get isLiving(): boolean {
    return this.#store !== null;
  }

  hostConnected(): void {
    const { signal } = (this.#stay = new AbortController());
    window.addEventListener('hashchange', this.#readAddress, { signal });
    window.addEventListener('online', this.#hearNetwork, { signal });
    window.addEventListener('offline', this.#hearNetwork, { signal });
    this.#followPage();
  }

  hostDisconnected(): void {
    this.#stay.abort();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.end();
    });
  }

  /** Once a stay, when the shop stands: what happens to the page then is followed by code that comes after the shelf. */
  #followPage(): void {
    const { signal } = this.#stay;
    const { phase, shelfPhase } = this.#store?.state.value ?? {};
    if (this.#followed === signal || phase !== 'ready' || shelfPhase === 'loading') return;
    this.#followed = signal;
    import('./page-life.ts')
      .then(({ followPage }) => followPage(() => this.#store, this.#languageChanged, signal))
      // A shop that is not told of the page's life still sells.
      .catch(() => {});
  }

  /** Tells the store what the attributes and the page's address ask for. */
  preselect(): void {
    this.#store?.preselect(preselectionOf(this.#host, location.hash));
  }

  readonly #readAddress = () => {
    this.preselect();
    const link = orderLink(location.hash);
    if (link) void this.#store?.openOrder(link.id, link.token);
  };

  /** A call that finds no network says so before any event does; one that gets through says that it is back. */
  readonly #fetch: typeof fetch = async (input, init) => {
    const store = this.#store;
    try {
      const response = await pageFetch(input, init);
      void store?.setOffline(false);
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) void store?.setOffline(true);
      throw error;
    }
  };

  readonly #hearNetwork = () => void this.#store?.setOffline(!navigator.onLine);
}
