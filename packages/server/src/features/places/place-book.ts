import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fillCoordinates } from './fill-coordinates.ts';
import type { Town } from './place.ts';
import { indexPlaces, type PlaceIndex } from './place-index.ts';
import { readPlaceFile } from './read-place-file.ts';
import { indexTowns, type TownIndex } from './town-index.ts';

/** The communes of France, and the towns of its neighbours. */
export interface PlaceBook {
  readonly attribution: string;
  readonly index: PlaceIndex;
  readonly towns: readonly Town[];
  /** Of the towns. */
  readonly abroad: TownIndex;
}

/** Opens the book when it is first asked for, once: a server that nobody asks for places does without its memory. One that did not open is tried again. */
export function createPlaceBook(open: () => Promise<PlaceBook> = openPlaceBook): () => Promise<PlaceBook> {
  let book: Promise<PlaceBook> | null = null;
  return () => {
    book ??= open().catch((error: unknown) => {
      book = null;
      throw error;
    });
    return book;
  };
}

/** Other work goes on between the steps, of some tens of milliseconds each. */
async function openPlaceBook(): Promise<PlaceBook> {
  const text = await readFile(new URL('../../../places/places.txt', import.meta.url), 'utf8');
  const { attribution, communes, towns } = readPlaceFile(text);
  await setImmediate();
  const places = fillCoordinates(communes);
  await setImmediate();
  const index = await indexPlaces(places);
  await setImmediate();
  return { attribution, index, towns, abroad: await indexTowns(towns) };
}
