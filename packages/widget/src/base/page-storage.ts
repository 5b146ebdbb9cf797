import { createPageStorage, type PageStorage } from '../state/page-storage.ts';

let shared: PageStorage | null = null;

/** The one storage that all shops on the page share. */
export function pageStorage(): PageStorage {
  shared ??= createPageStorage(window);
  return shared;
}
