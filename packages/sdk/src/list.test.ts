import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnexpectedReplyError } from './errors.ts';
import { createList } from './list.ts';

test('Every item comes once and in order, however the pages are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.integer()), { minLength: 1 }), async (pages) => {
      const list = createList(async (cursor) => {
        const index = Number(cursor ?? 0);
        return Promise.resolve({ items: pages[index] ?? [], nextCursor: index + 1 < pages.length ? String(index + 1) : null });
      });
      const found: number[] = [];
      for await (const item of list) found.push(item);
      expect(found).toEqual(pages.flat());
    }),
  );
});

test('A server that names the same page twice does not keep the reader for ever', async () => {
  const list = createList(async () => Promise.resolve({ items: [1], nextCursor: 'again' }));
  const reading = (async () => {
    for await (const item of list) expect(item).toBe(1);
  })();
  expect(isUnexpectedReplyError(await reading.catch((error: unknown) => error))).toBe(true);
});
