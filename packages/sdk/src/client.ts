import { createCustomer, type Customer } from './customer.ts';
import { createFinder, type Finder } from './finder.ts';
import { createReader, type Reader } from './reader.ts';
import { impact, type ImpactReader } from './resources/impact.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export type CagetteOptions = TransportOptions;

export interface Cagette extends Reader, Finder, Customer {
  readonly impact: ImpactReader;
}

/**
 * A customer's client of a Cagette server. Makes no request and touches no storage until it is asked to.
 *
 * @example const cagette = createCagette({ baseUrl: 'https://cagette.example' });
 */
export function createCagette(options: CagetteOptions): Cagette {
  const transport = createTransport(options);
  return { ...createReader(transport), ...createFinder(transport), ...createCustomer(transport), impact: impact(transport) };
}
