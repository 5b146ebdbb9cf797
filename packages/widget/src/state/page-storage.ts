/**
 * Strings kept for a page: in `localStorage` where the visitor allows it, in memory otherwise. All shops on a page share one, so that a change in one is
 * heard by the others; storage events bring those of other tabs.
 */
export interface PageStorage {
  get(key: string): string | null;
  /** Null forgets the key. */
  set(key: string, value: string | null): void;
  /** Hears changes by anybody else: another shop on the page, another tab. Returns the function that ends it. */
  subscribe(key: string, listener: (value: string | null) => void): () => void;
}

/** The parts of a window that are used; both may throw or be missing. */
export interface StorageWindow {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  addEventListener(type: 'storage', listener: (event: { readonly key: string | null; readonly newValue: string | null }) => void): void;
}

export function createPageStorage(page: StorageWindow | null): PageStorage {
  const memory = new Map<string, string | null>();
  const listeners = new Map<string, Set<(value: string | null) => void>>();
  const tell = (key: string, value: string | null) => {
    for (const listener of listeners.get(key) ?? []) listener(value);
  };
  page?.addEventListener('storage', ({ key, newValue }) => {
    if (key === null) return;
    memory.delete(key);
    tell(key, newValue);
  });
  return {
    get(key) {
      const held = memory.get(key);
      if (held !== undefined) return held;
      try {
        return page?.localStorage.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    set(key, value) {
      if (value === this.get(key)) return;
      memory.delete(key);
      try {
        if (!page) throw new TypeError('no page');
        if (value === null) page.localStorage.removeItem(key);
        else page.localStorage.setItem(key, value);
      } catch {
        memory.set(key, value);
      }
      tell(key, value);
    },
    subscribe(key, listener) {
      const heard = listeners.get(key) ?? new Set();
      listeners.set(key, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}
