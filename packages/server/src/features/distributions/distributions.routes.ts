import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { readDistributions } from './distributions.service.ts';

export function distributionsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listDistributions', ({ params, query }) => readDistributions(deps, params.slug, query));
  return app;
}
