import { createTransport } from '@cagette/sdk';
import type { CheckoutForm } from '../state/ordering.ts';
import { createPageStorage, type PageStorage, type StorageWindow } from '../state/page-storage.ts';
import { ShopStore } from '../state/shop-store.ts';
import type { FakeApi } from './fake-api.ts';

export const filledForm: CheckoutForm = { slotId: null, name: 'Marie Casanova', email: 'marie@example.org', phone: null, note: null };

let keys = 0;

/** A shop's store that asks the fake server, each call once. The visitor's clock is `clockAheadMs` ahead of the server's. */
export function openStore(api: FakeApi, storage: PageStorage = createPageStorage(null), clockAheadMs = 0): ShopStore {
  return new ShopStore({
    transport: createTransport({ baseUrl: 'https://cagette.test', fetch: api.fetch, retry: { tries: 1, baseMs: 1 } }),
    openEvents: api.openEvents,
    storage,
    serverUrl: 'https://cagette.test/',
    organisation: api.shop.organisation.slug,
    now: () => api.now + clockAheadMs,
    createKey: () => `key-${(keys += 1)}`,
  });
}

/** One browser: the storages of its tabs keep the same strings, and what one writes the others hear a moment later. */
export function openBrowser(): { openTab(): PageStorage } {
  const kept = new Map<string, string>();
  const tabs = new Set<(event: { readonly key: string; readonly newValue: string | null }) => void>();
  return {
    openTab() {
      let hear: (event: { readonly key: string; readonly newValue: string | null }) => void = () => {};
      const write = (key: string, newValue: string | null) => {
        if (newValue === null) kept.delete(key);
        else kept.set(key, newValue);
        for (const tab of tabs) if (tab !== hear) queueMicrotask(() => tab({ key, newValue }));
      };
      const page: StorageWindow = {
        localStorage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => write(key, value),
          removeItem: (key) => write(key, null),
        },
        addEventListener: (_, listener) => {
          hear = listener;
          tabs.add(hear);
        },
      };
      return createPageStorage(page);
    },
  };
}
