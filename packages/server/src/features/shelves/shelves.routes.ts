import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { problem } from '../../http/problem-error.ts';
import { createReaderLimit } from './reader-limit.ts';
import { stockEvents } from './stock-stream.ts';

/** Caches must ask again each time; asking with the ETag costs a few bytes. */
const CACHE = 'no-cache';
/** Open streams of one address: a village behind one router, but no single visitor holds every connection. */
const MAX_READERS = 200;

export function shelvesRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const readers = createReaderLimit(MAX_READERS);
  handle(app, deps, 'getShelf', async ({ params, c }) => {
    const bytes = await deps.shelves.bytes(params.id);
    if (!bytes) throw problem('distribution.notFound');
    const headers = { ETag: bytes.etag, 'Cache-Control': CACHE, Vary: 'Accept-Encoding' };
    if (hasCurrent(c.req.header('If-None-Match'), bytes.etag)) return c.body(null, 304, headers);
    const zipped = c.req.header('Accept-Encoding')?.includes('gzip') ?? false;
    return c.body(zipped ? bytes.gzip : bytes.plain, 200, {
      ...headers,
      'Content-Type': 'application/json',
      ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
  });
  handle(app, deps, 'watchShelf', ({ params, c }) => stockEvents(deps, readers, c, params.id));
  return app;
}

/** Weak comparison, as RFC 9110 section 13.1.2 asks. */
function hasCurrent(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
