import type { BodyIn } from '../contract/endpoints.ts';
import type { Quote } from '../contract/quote.ts';
import type { Transport } from '../transport.ts';

export interface Quotes {
  /**
   * Prices lines as an order would be priced; `problems` says what would stop it. Reserves nothing.
   *
   * @throws ApiError `distribution.notFound`, `validation.failed`
   */
  create(request: BodyIn<'createQuote'>, options?: { readonly signal?: AbortSignal }): Promise<Quote>;
}

export function quotes(transport: Transport): Quotes {
  return {
    create: async (request, { signal } = {}) => transport.reply('createQuote', { body: request, signal }),
  };
}
