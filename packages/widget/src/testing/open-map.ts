import { createFinder, createTransport } from '@cagette/sdk';
import type { NoPosition } from '../elements/place-finder/ask-position.ts';
import type { GeoPoint } from '../state/kilometres-between.ts';
import { MapStore, type MapStoreOptions } from '../state/map-store.ts';
import type { FakeNetwork } from './fake-network.ts';

/** A request, a pause or a question to the device that waits until a test lets it go on. */
export interface Waiting {
  readonly what: string;
  /** Lets it succeed. */
  readonly go: () => void;
  /** Lets a request find no network, or the device not say where it is. */
  readonly fail: () => void;
}

export interface OpenMap {
  readonly store: MapStore;
  /** What is under way, in the order it was begun; what was given up is no longer there. */
  readonly waiting: () => readonly Waiting[];
  /** Until nothing that needs no answer is left to do. */
  readonly settle: () => Promise<void>;
}

/** A map's store whose every answer waits for the test. */
export function openHeldMap(network: FakeNetwork, options: Partial<MapStoreOptions> = {}): OpenMap {
  const held = new Set<Waiting>();
  const hold = async <Value>(what: string, signal: AbortSignal | null | undefined, go: () => Value, fail: () => Value): Promise<Value> =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void) => () => {
        held.delete(one);
        finish();
      };
      const settled = (make: () => Value) =>
        end(() => {
          try {
            resolve(make());
          } catch (error) {
            reject(error instanceof Error ? error : new Error('not an error'));
          }
        });
      const one: Waiting = { what, go: settled(go), fail: settled(fail) };
      held.add(one);
      signal?.addEventListener(
        'abort',
        end(() => reject(new DOMException('', 'AbortError'))),
      );
    });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(new Request(input).url);
    const cut = () => {
      throw new TypeError('Failed to fetch');
    };
    return hold(url.pathname + url.search, init?.signal, () => network.answer(url), cut);
  };
  const transport = createTransport({ baseUrl: 'https://cagette.test', fetch, retry: false });
  const store = new MapStore({
    finder: createFinder(transport),
    organisation: network.slug,
    area: null,
    askPosition: async () =>
      hold<GeoPoint | NoPosition>(
        'position',
        null,
        () => ({ latitude: 42.3, longitude: 9.15 }),
        () => 'refused',
      ),
    pause: async (_ms, signal) => {
      await hold(
        'pause',
        signal,
        () => null,
        () => null,
      ).catch(() => {});
    },
    now: () => network.now,
    ...options,
  });
  return { store, waiting: () => [...held], settle: async () => new Promise((resolve) => setTimeout(resolve)) };
}

/** A map's store whose answers come at once. */
export function openMap(network: FakeNetwork, options: Partial<MapStoreOptions> = {}): MapStore {
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => network.fetch(input, init);
  return new MapStore({
    finder: createFinder(createTransport({ baseUrl: 'https://cagette.test', fetch, retry: false })),
    organisation: network.slug,
    area: null,
    askPosition: async () => ({ latitude: 42.3, longitude: 9.15 }),
    pause: async () => {},
    now: () => network.now,
    ...options,
  });
}
