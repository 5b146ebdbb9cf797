import type { Organisation } from '../contract/organisation.ts';
import type { Transport } from '../transport.ts';

export interface Organisations {
  /** @throws ApiError `organisation.notFound` */
  get(slug: string, options?: { readonly signal?: AbortSignal }): Promise<Organisation>;
}

export function organisations(transport: Transport): Organisations {
  return {
    get: async (slug, { signal } = {}) => transport.reply('getOrganisation', { params: { slug }, signal }),
  };
}
