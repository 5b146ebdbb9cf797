export interface PageLike<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** What a list call takes. */
export interface ListOptions {
  /** Items a page, 1 to 100. Default 50. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/**
 * All items of a list, fetched page by page while one iterates; nothing is fetched before.
 *
 * @example for await (const distribution of cagette.distributions.list('ferme-petra-bianca')) …
 */
export interface List<Page extends PageLike<unknown>> extends AsyncIterable<Page['items'][number]> {
  /** One page as the server answered it; the first without a cursor. */
  page(options?: { readonly cursor?: string }): Promise<Page>;
}

export function createList<Page extends PageLike<unknown>>(fetchPage: (cursor: string | undefined) => Promise<Page>): List<Page> {
  return {
    page: async (options) => fetchPage(options?.cursor),
    async *[Symbol.asyncIterator]() {
      // Read by who iterates: a page that shows a list page by page need not wait for it.
      const { everyItem } = await import('./every-item.ts');
      yield* everyItem(fetchPage);
    },
  };
}
