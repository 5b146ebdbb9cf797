import { describe, expect, test } from 'vitest';
import type { Session } from './contract/auth.ts';
import { liveSession, memorySession } from './session.ts';
import { storageSession, type StringStorage } from './storage-session.ts';
import { testId } from './testing/farm.ts';

const session: Session = {
  token: 'token',
  expiresAt: '2026-12-01T00:00:00.000Z',
  customer: { id: testId('customer', 1), email: 'ana@example.org', roles: [] },
};

function storage(): StringStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('A session in storage', () => {
  test('is there for the next page', () => {
    const local = storage();
    storageSession(() => local).write(session);
    expect(storageSession(() => local).read()).toEqual(session);
  });

  test('is gone for every tab after signing out in one', () => {
    const local = storage();
    const one = storageSession(() => local);
    const other = storageSession(() => local);
    one.write(session);
    other.write(null);
    expect(one.read()).toBeNull();
    expect(local.kept.size).toBe(0);
  });

  test('falls back to memory where storage is forbidden', () => {
    const forbidden = storageSession(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
    expect(forbidden.read()).toBeNull();
    forbidden.write(session);
    expect(forbidden.read()).toEqual(session);
    forbidden.write(null);
    expect(forbidden.read()).toBeNull();
  });

  test('falls back to memory where storage is full, even over an older session', () => {
    const local = storage();
    storageSession(() => local).write({ ...session, token: 'older' });
    const full = {
      ...local,
      setItem() {
        throw new DOMException('Full', 'QuotaExceededError');
      },
    };
    const held = storageSession(() => full);
    held.write(session);
    expect(held.read()?.token).toBe('token');
  });

  test.each(['', 'not json', 'null', '[]', '{"token":1,"expiresAt":""}'])('that somebody overwrote with «%s» is none', (text) => {
    const local = storage();
    local.setItem('cagette.session', text);
    expect(storageSession(() => local).read()).toBeNull();
  });
});

test('A session ends at its instant and is forgotten then', () => {
  const store = memorySession();
  store.write(session);
  const end = Date.parse(session.expiresAt);
  expect(liveSession(store, () => end - 1)).toEqual(session);
  expect(liveSession(store, () => end)).toBeNull();
  expect(store.read()).toBeNull();
});
