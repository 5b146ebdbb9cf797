import { createFinder, createTransport } from '@cagette/sdk';
import type { BoundingBox } from '@cagette/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lateFetch } from '../../base/early-reads.ts';
import { systemNow } from '../../clock.ts';
import { languageTagOf } from '../../messages/language-tag.ts';
import type { MapState } from '../../state/map-state.ts';
import { MapStore } from '../../state/map-store.ts';
import { pointInAddress } from '../../state/point-addresses.ts';
import type { GeoPoint } from '../../state/kilometres-between.ts';
import type { NoPosition } from '../place-finder/ask-position.ts';

/** As often as a countdown that says minutes has to be looked at. */
const TICK_MS = 30_000;
/** After so long out of sight a list is read again. */
const LONG_HIDDEN_MS = 60_000;

/** A map's store while its element is on the page: begun, ended, and told what the page does: another address, the network gone or back, time passing. */
export class MapLife implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: (before: MapState, after: MapState) => void;
  readonly #languageChanged: () => void;
  #store: MapStore | null = null;
  #unsubscribe = () => {};
  #stay = new AbortController();

  constructor(host: ReactiveControllerHost & Element, changed: (before: MapState, after: MapState) => void, languageChanged: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#languageChanged = languageChanged;
    host.addController(this);
  }

  get store(): MapStore | null {
    return this.#store;
  }

  /** Starts over with this network; gives the state it begins with. */
  begin(serverUrl: string, organisation: string, area: BoundingBox | null): MapState {
    this.end();
    const transport = createTransport({ baseUrl: serverUrl, locale: () => languageTagOf(this.#host), fetch: this.#fetch });
    const store = new MapStore({ finder: createFinder(transport), organisation, area, askPosition, pause, now: systemNow });
    this.#store = store;
    this.#unsubscribe = store.state.subscribe((after, before) => this.#changed(before, after));
    void store.start(pointInAddress(location.hash));
    this.#hearNetwork();
    return store.state.value;
  }

  end(): void {
    this.#unsubscribe();
    this.#store?.stop();
    this.#store = null;
  }

  hostConnected(): void {
    const { signal } = (this.#stay = new AbortController());
    window.addEventListener('hashchange', this.#readAddress, { signal });
    window.addEventListener('online', this.#hearNetwork, { signal });
    window.addEventListener('offline', this.#hearNetwork, { signal });
    const languages = new MutationObserver(this.#languageChanged);
    languages.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    const ticking = setInterval(() => {
      void this.#store?.tick();
      this.#host.requestUpdate();
    }, TICK_MS);
    signal.addEventListener('abort', () => {
      languages.disconnect();
      clearInterval(ticking);
    });
    let hiddenAt = systemNow();
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') hiddenAt = systemNow();
        else if (systemNow() - hiddenAt > LONG_HIDDEN_MS) void this.#store?.refresh();
      },
      { signal },
    );
  }

  hostDisconnected(): void {
    this.#stay.abort();
    // An element that is only moved on its page keeps what it shows.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.end();
    });
  }

  readonly #readAddress = () => {
    const id = pointInAddress(location.hash);
    if (id !== null) void this.#store?.choose(id, true);
  };

  readonly #hearNetwork = () => void this.#store?.setOffline(!navigator.onLine);

  /** A call that finds no network says so before any event does; one that gets through says that it is back. */
  readonly #fetch: typeof fetch = async (input, init) => {
    const store = this.#store;
    try {
      const response = await lateFetch(input, init);
      void store?.setOffline(false);
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) void store?.setOffline(true);
      throw error;
    }
  };
}

/** Its code comes with the question; where it does not, there is no position either. */
const askPosition = async (): Promise<GeoPoint | NoPosition> =>
  import('../place-finder/ask-position.ts').then(
    (asking) => asking.askPosition(),
    () => 'unavailable',
  );

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
