import { expect, test, vi } from 'vitest';
import { createPageStorage, type StorageWindow } from './page-storage.ts';

function fakeWindow(localStorage: StorageWindow['localStorage']) {
  const listeners: Parameters<StorageWindow['addEventListener']>[1][] = [];
  return {
    localStorage,
    addEventListener: (_type: 'storage', listener: (typeof listeners)[number]) => void listeners.push(listener),
    listeners,
  };
}

test('keeps in memory where storage throws', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const storage = createPageStorage(fakeWindow({ getItem: refuse, setItem: refuse, removeItem: refuse }));
  storage.set('a', '1');
  expect(storage.get('a')).toBe('1');
  storage.set('a', null);
  expect(storage.get('a')).toBeNull();
});

test('another tab is heard, and what it wrote wins over memory', () => {
  const kept = new Map<string, string>();
  const page = fakeWindow({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  const storage = createPageStorage(page);
  const listener = vi.fn();
  const end = storage.subscribe('a', listener);
  kept.set('a', 'theirs');
  page.listeners[0]!({ key: 'a', newValue: 'theirs' });
  expect(listener).toHaveBeenCalledWith('theirs');
  expect(storage.get('a')).toBe('theirs');
  end();
  storage.set('a', 'mine');
  expect(listener).toHaveBeenCalledOnce();
});
