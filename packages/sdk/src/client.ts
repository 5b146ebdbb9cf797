import { auth, type Auth } from './resources/auth.ts';
import { distributions, type Distributions } from './resources/distributions.ts';
import { me, type Me } from './resources/me.ts';
import { orders, type Orders } from './resources/orders.ts';
import { organisations, type Organisations } from './resources/organisations.ts';
import { quotes, type Quotes } from './resources/quotes.ts';
import { shelves, type Shelves } from './resources/shelves.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export type CagetteOptions = TransportOptions;

export interface Cagette {
  readonly organisations: Organisations;
  readonly distributions: Distributions;
  readonly shelves: Shelves;
  readonly quotes: Quotes;
  readonly orders: Orders;
  readonly auth: Auth;
  readonly me: Me;
}

/**
 * A customer's client of a Cagette server. Makes no request and touches no storage until it is asked to.
 *
 * @example const cagette = createCagette({ baseUrl: 'https://cagette.example' });
 */
export function createCagette(options: CagetteOptions): Cagette {
  const transport = createTransport(options);
  return {
    organisations: organisations(transport),
    distributions: distributions(transport),
    shelves: shelves(transport),
    quotes: quotes(transport),
    orders: orders(transport),
    auth: auth(transport),
    me: me(transport),
  };
}
