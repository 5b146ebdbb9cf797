import { Hono } from 'hono';
import { isDatabaseReady } from '../db/is-database-ready.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './env.ts';
import type { Metrics } from './middleware/metrics.ts';

/** `/healthz`: the process answers. `/readyz`: it can serve, database included. `/metrics`: for Prometheus. */
export function healthRoutes(deps: Deps, metrics: Metrics): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const ready = !deps.stopping.aborted && (await isDatabaseReady(deps.db));
    return ready ? c.json({ status: 'ready' }) : c.json({ status: 'unavailable' }, 503, { 'Retry-After': '1' });
  });
  app.get('/metrics', async (c) => c.text(await metrics.text()));
  return app;
}
