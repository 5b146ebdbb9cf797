import type { Places } from '../contract/places.ts';
import type { Transport } from '../transport.ts';

export interface PlaceSearch {
  /**
   * Communes of France by name or postcode, or the beginning of either: «bast», «île rousse», «20200», «st florent», «corte 2b»; towns from Belgium to Slovakia
   * and Lombardy to Denmark by name: «zürich», «cologne». Best first; accents, hyphens and one wrong letter do not matter. Whose data it is stands in `attribution`, to be shown beside what was found. `limit` is 1 to 20, by default 8.
   *
   * @throws ApiError `validation.failed` for an empty text or one of more than 100 characters
   * @example const { items } = await cagette.places.search('20200');
   */
  search(text: string, options?: { readonly limit?: number; readonly signal?: AbortSignal }): Promise<Places>;
}

export function places(transport: Transport): PlaceSearch {
  return {
    search: async (text, { limit, signal } = {}) => transport.reply('searchPlaces', { query: { q: text, limit }, signal }),
  };
}
