import { LitElement } from 'lit';
import type { Shop } from '../elements/shop/shop.ts';
import { define } from '../shop.ts';
import { until } from './bdd.ts';
import { deepQuery, deepQueryAll, pressable } from './deep-query.ts';
import { FakeApi } from './fake-api.ts';
import { answerTruly } from './fake-geolocation.ts';

const { fetch: realFetch, EventSource: realEventSource } = globalThis;
/** One server a test: test files run beside each other in one browser, where they share `localStorage` and its events. */
export let testServer = newServer();

export interface MountedShop {
  /** The fake server's address, ending in a slash. */
  readonly server: string;
  readonly api: FakeApi;
  readonly shop: Shop;
  readonly root: ShadowRoot;
  /** Waits for a button or link that can be pressed, presses it, and waits until what it changes at once is drawn. */
  press(name: RegExp): Promise<void>;
  fill(label: 'name' | 'email', value: string): Promise<void>;
}

/** A shop on the test page whose server is the fake one. `unmountShops` takes it away again. */
export async function mountShop(api = new FakeApi(), attributes: Readonly<Record<string, string>> = {}): Promise<MountedShop> {
  const server = testServer;
  define(server);
  Object.assign(globalThis, {
    fetch: toServer(server, api),
    EventSource: function open() {
      return api.openEvents();
    },
  });
  const shop = document.createElement('cagette-shop');
  shop.append(Object.assign(document.createElement('a'), { href: '/ferme', textContent: 'Commander' }));
  for (const [name, value] of Object.entries({ organisation: api.shop.organisation.slug, ...attributes })) shop.setAttribute(name, value);
  document.body.append(shop);
  await shop.updateComplete;
  const root = await until(() => shop.shadowRoot, 'a shadow root');
  return {
    server,
    api,
    shop,
    root,
    async press(name) {
      (await until(() => pressable(root, name), `«${name.source}»`)).click();
      await drawn(shop);
    },
    async fill(label, value) {
      const field = await until(() => deepQuery(root, `#${label}`), `the field ${label}`);
      if (field instanceof HTMLInputElement) field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}

/** Once the code is at work that follows what happens to the page; it comes after the shelf. */
export async function pageFollowed(): Promise<void> {
  await import('../elements/shop/page-life.ts');
  await new Promise((resolve) => setTimeout(resolve));
}

/** Once nothing in the shop waits to be drawn. */
export async function drawn(shop: Shop): Promise<void> {
  for (;;) {
    const waiting = [shop, ...deepQueryAll(shop.renderRoot, '*')].filter(isWaiting);
    if (waiting.length === 0) return;
    await Promise.all(waiting.map(async (one) => one.updateComplete));
  }
}

function isWaiting(element: Element): element is LitElement {
  return element instanceof LitElement && element.isUpdatePending;
}

/** What the shops of this test keep in the browser, by its key: in `localStorage` there is also what tests of other files keep. */
export function keptByShops(): [key: string, value: string | null][] {
  const keys = Object.keys(localStorage).filter((key) => key.includes(testServer));
  return keys.map((key) => [key, localStorage.getItem(key)]);
}

export function unmountShops(): void {
  for (const shop of document.querySelectorAll('cagette-shop')) shop.remove();
  Object.assign(globalThis, { fetch: realFetch, EventSource: realEventSource });
  Reflect.deleteProperty(navigator, 'onLine');
  answerTruly();
  for (const [key] of keptByShops()) localStorage.removeItem(key);
  testServer = newServer();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
}

function newServer(): string {
  return `https://cagette-${crypto.randomUUID().slice(0, 8)}.test/`;
}

/** An order that a shop of an earlier test is still sending goes on, as it should, and finds nobody. */
function toServer(server: string, api: FakeApi): typeof fetch {
  return async (input, init) => {
    if (new Request(input, init).url.startsWith(server)) return api.fetch(input, init);
    throw new TypeError('Failed to fetch');
  };
}
