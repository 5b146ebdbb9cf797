import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { problem } from '../../http/problem-error.ts';
import { eraseMe } from './erase-me.service.ts';
import { exportMe, readMyOrders } from './me.service.ts';

export function meRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listMyOrders', ({ query, actor }) => readMyOrders(deps, customerOf(actor).customerId, query));
  handle(app, deps, 'exportMe', ({ actor }) => exportMe(deps, customerOf(actor).customerId));
  handle(app, deps, 'eraseMe', ({ actor }) => eraseMe(deps, customerOf(actor)));
  return app;
}

/** `access: 'customer'` has let nobody else in; this says so to the compiler. */
function customerOf(actor: Actor): Extract<Actor, { kind: 'customer' }> {
  if (actor.kind !== 'customer') throw problem('auth.invalid');
  return actor;
}
