import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { createQuote } from './quotes.service.ts';

export function quotesRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'createQuote', ({ body }) => createQuote(deps, body));
  return app;
}
