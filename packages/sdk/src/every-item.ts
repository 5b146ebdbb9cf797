import { UnexpectedReplyError } from './errors.ts';
import type { PageLike } from './list.ts';

/** The items of all pages, each fetched when the one before is used up. */
export async function* everyItem<Item>(
  fetchPage: (cursor: string | undefined) => Promise<PageLike<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined;
  for (;;) {
    const page = await fetchPage(cursor);
    yield* page.items;
    if (page.nextCursor === null) return;
    // A server that names the same page again would keep the reader for ever.
    if (page.nextCursor === cursor) throw new UnexpectedReplyError('The list names the same page twice');
    cursor = page.nextCursor;
  }
}
