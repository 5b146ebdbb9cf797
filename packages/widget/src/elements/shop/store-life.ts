import { createCagette } from '@cagette/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageStorage } from '../../base/page-storage.ts';
import { systemNow } from '../../clock.ts';
import { languageTagOf } from '../../messages/language.ts';
import { orderLink } from '../../state/order-link.ts';
import type { ShopState } from '../../state/shop-state.ts';
import { ShopStore } from '../../state/shop-store.ts';

/** A shop's store while its element is on the page: begun, ended, and told what the page does: another address, the network back. */
export class StoreLife implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: (before: ShopState, after: ShopState) => void;
  #store: ShopStore | null = null;
  #unsubscribe = () => {};

  constructor(host: ReactiveControllerHost & Element, changed: (before: ShopState, after: ShopState) => void) {
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
      client: createCagette({ baseUrl: serverUrl, locale: languageTagOf(this.#host) }),
      storage: pageStorage(),
      serverUrl,
      organisation,
      now: systemNow,
    });
    this.#store = store;
    this.#unsubscribe = store.state.subscribe((after, before) => this.#changed(before, after));
    this.#openLinkedOrder();
    void store.start();
    return store.state.value;
  }

  end(): void {
    this.#unsubscribe();
    this.#store?.stop();
    this.#store = null;
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#openLinkedOrder);
    window.addEventListener('online', this.#cameOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#openLinkedOrder);
    window.removeEventListener('online', this.#cameOnline);
    this.end();
  }

  readonly #openLinkedOrder = () => {
    const link = orderLink(location.hash);
    if (link) void this.#store?.openOrder(link.id, link.token);
  };

  readonly #cameOnline = () => {
    const store = this.#store;
    const { sending, phase, shelfPhase } = store?.state.value ?? {};
    if (sending === 'unknown') void store?.resume();
    else if (phase === 'failed') void store?.start();
    else if (shelfPhase === 'failed') void store?.retryShelf();
  };
}
