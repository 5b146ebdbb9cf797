import { createPlaceBook } from '../features/places/place-book.ts';

/** One book for all tests of a worker: reading it takes half a second, and nobody writes into it. */
export const testPlaces = createPlaceBook();
