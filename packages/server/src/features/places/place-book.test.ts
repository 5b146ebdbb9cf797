import { expect, test } from 'vitest';
import { createPlaceBook, type PlaceBook } from './place-book.ts';
import { indexPlaces } from './place-index.ts';
import { indexTowns } from './town-index.ts';

test('a book of places is opened once, and tried again when it did not open', async () => {
  const book: PlaceBook = { attribution: 'INSEE', index: await indexPlaces([]), towns: [], abroad: await indexTowns([]) };
  let times = 0;
  const open = createPlaceBook(async () => {
    times += 1;
    if (times === 1) throw new Error('too many open files');
    return book;
  });
  await expect(open()).rejects.toThrow('too many open files');
  expect(await Promise.all([open(), open()])).toEqual([book, book]);
  expect(times).toBe(2);
});
