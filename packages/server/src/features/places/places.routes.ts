import { Places } from '@cagette/sdk/contract/places';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { strongTag } from '../../http/entity-tags.ts';
import { handle } from '../../http/handle.ts';
import { hasCurrent } from '../../http/has-current.ts';
import { localeOf } from '../../messages/locale.ts';
import { findPlaces } from './places.service.ts';

/** Communes change once a year. */
const CACHE = 'public, max-age=86400';

export function placesRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'searchPlaces', async ({ query, c }) => {
    const locale = localeOf(c.req.header('Accept-Language'));
    const body = JSON.stringify(z.parse(Places, await findPlaces(deps, query.q, query.limit, locale)));
    const etag = strongTag(body);
    const headers = { ETag: etag, 'Cache-Control': CACHE, Vary: 'Accept-Language' };
    if (hasCurrent(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.body(body, 200, { ...headers, 'Content-Type': 'application/json' });
  });
  return app;
}
