import { LitElement } from 'lit';
import type { PickupMap } from '../elements/pickup-map/pickup-map.ts';
import { define } from '../map.ts';
import { until } from './bdd.ts';
import { deepQuery, deepQueryAll, pressable } from './deep-query.ts';
import { answerTruly } from './fake-geolocation.ts';
import { FakeNetwork } from './fake-network.ts';

const { fetch: realFetch } = globalThis;
const realNow = Date.now;

export interface MountedMap {
  /** The fake server's address, ending in a slash. */
  readonly server: string;
  readonly network: FakeNetwork;
  readonly map: PickupMap;
  readonly root: ShadowRoot;
  /** Waits for a button or link that can be pressed, presses it, and waits until what it changes at once is drawn. */
  press(name: RegExp): Promise<void>;
  /** Types a text into the search field, all at once. */
  type(text: string): Promise<HTMLInputElement>;
  /** Presses a key in the search field. */
  key(name: string): Promise<void>;
}

/** A pickup map on the test page whose server is the fake one, at the fake one's time. `unmountMaps` takes it away again. */
export async function mountMap(network = new FakeNetwork(), attributes: Readonly<Record<string, string>> = {}): Promise<MountedMap> {
  const server = `https://cagette-${crypto.randomUUID().slice(0, 8)}.test/`;
  define(server);
  Date.now = () => network.now;
  Object.assign(globalThis, {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
      new Request(input, init).url.startsWith(server) ? network.fetch(input, init) : Promise.reject(new TypeError('Failed to fetch')),
  });
  const map = document.createElement('cagette-pickup-map');
  map.append(Object.assign(document.createElement('a'), { href: '/reseau', textContent: 'Points de retrait' }));
  for (const [name, value] of Object.entries({ organisation: network.slug, server, ...attributes })) map.setAttribute(name, value);
  document.body.append(map);
  await map.updateComplete;
  const root = await until(() => map.shadowRoot, 'a shadow root');
  const field = async () => {
    const found = await until(() => deepQuery(root, '[role=combobox]'), 'the search field');
    if (!(found instanceof HTMLInputElement)) throw new TypeError('not a field');
    return found;
  };
  return {
    server,
    network,
    map,
    root,
    async press(name) {
      (await until(() => pressable(root, name), `«${name.source}»`)).click();
      await drawn(map);
    },
    async type(text) {
      const input = await field();
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await drawn(map);
      return input;
    },
    async key(name) {
      (await field()).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
      await drawn(map);
    },
  };
}

/** A map that shows its list and knows how much room it has. */
export async function mountedMap(network?: FakeNetwork, attributes?: Readonly<Record<string, string>>): Promise<MountedMap> {
  const mounted = await mountMap(network, attributes);
  await until(() => deepQuery(mounted.root, '.card, .nothing'), 'the list');
  await new Promise<void>((resolve) => {
    // Told after the map's own, which is older, and draws what it changes in a turn of its own.
    const width = new ResizeObserver(() => {
      width.disconnect();
      setTimeout(resolve);
    });
    width.observe(mounted.map);
  });
  await drawn(mounted.map);
  return mounted;
}

/** Once nothing in the map waits to be drawn. */
export async function drawn(map: PickupMap): Promise<void> {
  for (;;) {
    const waiting = [map, ...deepQueryAll(map.renderRoot, '*')].filter(isWaiting);
    if (waiting.length === 0) return;
    await Promise.all(waiting.map(async (one) => one.updateComplete));
  }
}

export function unmountMaps(): void {
  for (const map of document.querySelectorAll('cagette-pickup-map')) map.remove();
  globalThis.fetch = realFetch;
  Date.now = realNow;
  Reflect.deleteProperty(navigator, 'onLine');
  answerTruly();
  history.replaceState(null, '', location.pathname + location.search);
}

/** The names of the points in the list, from its top. */
export function namesIn(root: ParentNode): string[] {
  return deepQueryAll(root, '.card .name').map((name) =>
    [...name.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim(),
  );
}

function isWaiting(element: Element): element is LitElement {
  return element instanceof LitElement && element.isUpdatePending;
}
