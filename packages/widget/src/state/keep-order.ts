import { type KeptOrder, keptOrders } from './kept-orders.ts';
import type { PageStorage } from './page-storage.ts';

export function keepOrder(storage: PageStorage, key: string, order: KeptOrder, now: number): void {
  const others = keptOrders(storage, key, now).filter(({ id }) => id !== order.id);
  storage.set(key, JSON.stringify([order, ...others]));
}

export function forgetOrder(storage: PageStorage, key: string, id: string, now: number): void {
  const others = keptOrders(storage, key, now).filter((order) => order.id !== id);
  storage.set(key, others.length > 0 ? JSON.stringify(others) : null);
}
