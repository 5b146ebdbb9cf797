import type { OrderRequest } from '@cagette/sdk';
import type { PageStorage } from './page-storage.ts';

/** «Place this order», once: the same key goes with every attempt until the answer is known, also after a reload. */
export interface OrderIntent {
  readonly idempotencyKey: string;
  readonly request: OrderRequest;
  readonly startedAt: number;
  /** There was no network when it was to be sent: it has surely not gone out, and may be withdrawn. */
  readonly isWaiting?: boolean;
}

/** The server forgets a key after a day; a request that old must not be sent by itself any more. */
const LIFETIME_MS = 20 * 60 * 60 * 1000;

export function keepIntent(storage: PageStorage, key: string, intent: OrderIntent | null): void {
  storage.set(key, intent && JSON.stringify(intent));
}

/** The order that was being sent when the page went away; null when there is none or it is too old. `now` in milliseconds. */
export function keptIntent(storage: PageStorage, key: string, now: number): OrderIntent | null {
  const text = storage.get(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (isIntent(value) && now - value.startedAt < LIFETIME_MS) return value;
  } catch {
    // What is not ours to read is forgotten below.
  }
  storage.set(key, null);
  return null;
}

/** Only this file writes under the key; the server parses the request anyway. */
function isIntent(value: unknown): value is OrderIntent {
  if (typeof value !== 'object' || value === null) return false;
  const { idempotencyKey, request, startedAt } = value as Record<string, unknown>;
  return typeof idempotencyKey === 'string' && typeof startedAt === 'number' && typeof request === 'object' && request !== null;
}
