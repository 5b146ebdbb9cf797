import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { sharedJson } from '../../http/shared-json.ts';
import { findPickupPoints, readPickupPoint } from './find-points.service.ts';

export function pickupPointsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listPickupPoints', async ({ params, query, c }) => {
    const { reply, until } = await findPickupPoints(deps, params.slug, query);
    return sharedJson(c, 'listPickupPoints', reply, { now: deps.clock.now(), until });
  });
  handle(app, deps, 'getPickupPoint', async ({ params, c }) => {
    const { reply, until } = await readPickupPoint(deps, params.id);
    return sharedJson(c, 'getPickupPoint', reply, { now: deps.clock.now(), until });
  });
  return app;
}
