import { distributions, type Distributions } from './resources/distributions.ts';
import { organisations, type Organisations } from './resources/organisations.ts';
import { shelves, type Shelves } from './resources/shelves.ts';
import type { Transport } from './transport.ts';

/** What anybody may read. */
export interface Reader {
  readonly organisations: Organisations;
  readonly distributions: Distributions;
  readonly shelves: Shelves;
}

/** The reading half of `createCagette`, for a page that shows a shelf before it needs the code for ordering. */
export function createReader(transport: Transport): Reader {
  return { organisations: organisations(transport), distributions: distributions(transport), shelves: shelves(transport) };
}
