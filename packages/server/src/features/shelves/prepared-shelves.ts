import { routes } from '@cagette/sdk/contract/routes';
import { type Context, Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { apiHeaders } from '../../http/middleware/common-headers.ts';
import type { Metrics } from '../../http/middleware/metrics.ts';
import { isSupportedWire } from '../../http/middleware/wire-version.ts';
import { hasCurrent } from '../../http/has-current.ts';
import { type ShelfHeaders, shelfHeaders } from './shelf-headers.ts';
import type { ShelfBytes } from './shelf-memory.ts';

/**
 * Stands before the whole app: a shelf that lies ready in memory goes out as it is, with every header it needs, because it is what a village asks for when orders
 * open. Every other request, and a shelf that must be rebuilt, goes to `app` with its middleware.
 */
export function withPreparedShelves(app: Hono<AppEnv>, deps: Deps, metrics: Metrics): Hono<AppEnv> {
  const headers = new WeakMap<ShelfBytes, ShelfHeaders>();
  const countOk = metrics.counter('GET', 200);
  const countCurrent = metrics.counter('GET', 304);
  const front = new Hono<AppEnv>();

  front.get(routes.getShelf.path, (c) => {
    const bytes = deps.shelves.ready(c.req.param('id'));
    if (!bytes || c.req.method !== 'GET' || !isSupportedWire(headerOf(c, 'cagette-wire') ?? c.req.query('wire'))) {
      return app.fetch(c.req.raw, c.env);
    }
    let own = headers.get(bytes);
    if (!own) headers.set(bytes, (own = shelfHeaders(bytes, apiHeaders)));
    if (hasCurrent(headerOf(c, 'if-none-match'), bytes.etag)) {
      countCurrent();
      return c.body(null, 304, own.current);
    }
    countOk();
    const zipped = headerOf(c, 'accept-encoding')?.includes('gzip') ?? false;
    return c.body(zipped ? bytes.gzip : bytes.plain, 200, zipped ? own.gzip : own.plain);
  });
  front.notFound((c) => app.fetch(c.req.raw, c.env));
  return front;
}

/** Node has parsed the headers already; asking the web's `Headers` would copy them all. Tests without a socket have only those. */
function headerOf(c: Context<AppEnv>, name: 'accept-encoding' | 'cagette-wire' | 'if-none-match'): string | undefined {
  const env = c.env as { incoming?: { headers: Readonly<Record<string, string | string[] | undefined>> } } | undefined;
  if (!env?.incoming) return c.req.header(name);
  const value = env.incoming.headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}
