import type { DistributionPage } from '../contract/distribution.ts';
import { createList, type List, type ListOptions } from '../list.ts';
import type { Transport } from '../transport.ts';

export interface Distributions {
  /**
   * Distributions whose collection has not ended, by start. A page also carries `serverTime`, to count down without trusting the visitor's clock.
   *
   * @throws ApiError `organisation.notFound`
   */
  list(slug: string, options?: ListOptions): List<DistributionPage>;
}

export function distributions(transport: Transport): Distributions {
  return {
    list: (slug, { limit, signal } = {}) =>
      createList(async (cursor) => transport.reply('listDistributions', { params: { slug }, query: { limit, cursor }, signal })),
  };
}
