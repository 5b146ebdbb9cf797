import type { Impact } from '../contract/impact.ts';
import type { Transport } from '../transport.ts';

/** `impact.get(slug)`; the picture of the same figures is an address, `/v1/organisations/:slug/impact.svg`. */
export interface ImpactReader {
  /**
   * What an organisation achieved, by month and since the beginning. Figures about one to four households are null.
   *
   * @throws ApiError `organisation.notFound`
   */
  get(slug: string, options?: { readonly signal?: AbortSignal }): Promise<Impact>;
}

export function impact(transport: Transport): ImpactReader {
  return {
    get: async (slug, { signal } = {}) => transport.reply('getImpact', { params: { slug }, signal }),
  };
}
