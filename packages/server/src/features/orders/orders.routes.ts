import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { cancelOrder, changeOrder, readOrder } from './orders.service.ts';
import { placeOrder } from './place-order.service.ts';

export function ordersRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'placeOrder', ({ body, actor, origin, c }) =>
    placeOrder(deps, body, { actor, origin, idempotencyKey: c.req.header('Idempotency-Key')?.trim() ?? '' }),
  );
  handle(app, deps, 'getOrder', ({ params, actor }) => readOrder(deps, params.id, actor));
  handle(app, deps, 'changeOrder', ({ params, body, actor, origin }) => changeOrder(deps, params.id, body, { actor, origin }));
  handle(app, deps, 'cancelOrder', ({ params, actor, origin }) => cancelOrder(deps, params.id, { actor, origin }));
  return app;
}
