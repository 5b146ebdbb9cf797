import { auth, type Auth } from './resources/auth.ts';
import { me, type Me } from './resources/me.ts';
import { orders, type Orders } from './resources/orders.ts';
import { quotes, type Quotes } from './resources/quotes.ts';
import type { Transport } from './transport.ts';

/** What a customer does: ask a price, order, sign in. */
export interface Customer {
  readonly quotes: Quotes;
  readonly orders: Orders;
  readonly auth: Auth;
  readonly me: Me;
}

/** The ordering half of `createCagette`; give it the reader's transport, so that both share a session. */
export function createCustomer(transport: Transport): Customer {
  return { quotes: quotes(transport), orders: orders(transport), auth: auth(transport), me: me(transport) };
}
