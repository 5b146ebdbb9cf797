import type { MyExport, MyOrders } from '../contract/me.ts';
import { createList, type List, type ListOptions } from '../list.ts';
import type { Transport } from '../transport.ts';

/** The signed-in customer. Every call throws ApiError `auth.required` or `auth.invalid` when nobody is. */
export interface Me {
  /** The customer's orders, newest first; with `organisation`, a slug, those of its own distributions. */
  orders(options?: ListOptions & { readonly organisation?: string }): List<MyOrders>;
  /** Everything that is kept about the customer (GDPR, articles 15 and 20). */
  export(options?: { readonly signal?: AbortSignal }): Promise<MyExport>;
  /** Erases what is kept about the customer and signs out. Orders keep their amounts. */
  erase(options?: { readonly signal?: AbortSignal }): Promise<void>;
}

export function me(transport: Transport): Me {
  return {
    orders: ({ limit, organisation, signal } = {}) =>
      createList(async (cursor) => transport.reply('listMyOrders', { query: { limit, cursor, organisation }, signedIn: true, signal })),
    export: async ({ signal } = {}) => transport.reply('exportMe', { signedIn: true, signal }),
    async erase({ signal } = {}) {
      await transport.reply('eraseMe', { signedIn: true, signal });
      transport.session.write(null);
    },
  };
}
