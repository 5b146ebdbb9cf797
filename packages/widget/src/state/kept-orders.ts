import type { PageStorage } from './page-storage.ts';

/** An order placed on this device: enough to open it again and to add to it. */
export interface KeptOrder {
  readonly id: string;
  readonly token: string;
  readonly code: string;
  readonly distributionId: string;
  /** When collection ends; its link opens it for two months more, and so long it is kept. */
  readonly endsAt: string;
}

const KEPT_MS = 60 * 24 * 60 * 60 * 1000;

export function keptOrders(storage: PageStorage, key: string, now: number): readonly KeptOrder[] {
  try {
    const value: unknown = JSON.parse(storage.get(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isKeptOrder).filter((order) => Date.parse(order.endsAt) > now - KEPT_MS) : [];
  } catch {
    return [];
  }
}

function isKeptOrder(value: unknown): value is KeptOrder {
  if (typeof value !== 'object' || value === null) return false;
  const { id, token, code, distributionId, endsAt } = value as Record<string, unknown>;
  return [id, token, code, distributionId, endsAt].every((field) => typeof field === 'string');
}
