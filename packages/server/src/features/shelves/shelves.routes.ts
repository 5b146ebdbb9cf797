import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { problem } from '../../http/problem-error.ts';
import { createReaderLimit } from './reader-limit.ts';
import { hasCurrent } from '../../http/has-current.ts';
import { shelfHeaders } from './shelf-headers.ts';
import { stockEvents } from './stock-stream.ts';

/** Open streams of one address: a village behind one router, but no single visitor holds every connection. */
const MAX_READERS = 200;

export function shelvesRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const readers = createReaderLimit(MAX_READERS);
  handle(app, deps, 'getShelf', async ({ params, c }) => {
    const bytes = await deps.shelves.bytes(params.id);
    if (!bytes) throw problem('distribution.notFound');
    const { current, plain, gzip } = shelfHeaders(bytes);
    if (hasCurrent(c.req.header('If-None-Match'), bytes.etag)) return c.body(null, 304, current);
    const zipped = c.req.header('Accept-Encoding')?.includes('gzip') ?? false;
    return c.body(zipped ? bytes.gzip : bytes.plain, 200, zipped ? gzip : plain);
  });
  handle(app, deps, 'watchShelf', ({ params, c }) => stockEvents(deps, readers, c, params.id));
  return app;
}
