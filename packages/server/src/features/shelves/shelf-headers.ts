import type { ShelfBytes } from './shelf-memory.ts';

export interface ShelfHeaders {
  readonly current: Record<string, string>;
  readonly plain: Record<string, string>;
  readonly gzip: Record<string, string>;
}

/** Caches must ask again each time; asking with the ETag costs a few bytes. */
const CACHE = 'no-cache';

/** The headers of a shelf, for who has it already, and for both encodings. */
export function shelfHeaders({ etag }: Pick<ShelfBytes, 'etag'>, common: Readonly<Record<string, string>> = {}): ShelfHeaders {
  const current = { ...common, ETag: etag, 'Cache-Control': CACHE, Vary: 'Accept-Encoding' };
  const plain = { ...current, 'Content-Type': 'application/json' };
  return { current, plain, gzip: { ...plain, 'Content-Encoding': 'gzip' } };
}
