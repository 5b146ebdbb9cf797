import type { KnownCustomer } from './known-customer.ts';
import type { PageStorage } from './page-storage.ts';

/** Who asked to be remembered on this device; null when nobody did. */
export function keptContact(storage: PageStorage, key: string): KnownCustomer | null {
  try {
    const value: unknown = JSON.parse(storage.get(key) ?? 'null');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Null forgets. */
export function keepContact(storage: PageStorage, key: string, contact: KnownCustomer | null): void {
  storage.set(key, contact && JSON.stringify({ name: contact.name, email: contact.email, phone: contact.phone }));
}
