import { afterEach, expect, test, vi } from 'vitest';
import { createIdempotencyKey } from './idempotency-key.ts';

afterEach(() => vi.unstubAllGlobals());

test.each<[string, object | undefined]>([
  ['everywhere', globalThis.crypto],
  ['on a page without https, where randomUUID is missing', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
  ['where there is no crypto at all', undefined],
])('A key is new every time %s', (_, source) => {
  vi.stubGlobal('crypto', source);
  const keys = Array.from({ length: 1000 }, () => createIdempotencyKey());
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f-]{32,36}$/);
});
