import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { readOrganisation } from './organisations.service.ts';

export function organisationsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'getOrganisation', ({ params }) => readOrganisation(deps, params.slug));
  return app;
}
