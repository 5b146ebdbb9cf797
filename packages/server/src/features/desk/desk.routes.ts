import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { localeOf } from '../../messages/locale.ts';
import { readDeskOrders } from './desk-orders.service.ts';
import { harvestCsv, harvestFileName } from './harvest-csv.ts';
import { readHarvestList } from './harvest-list.service.ts';

export function deskRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listDeskOrders', ({ params, query, actor }) => readDeskOrders(deps, params.id, query, actor));
  handle(app, deps, 'getHarvestList', async ({ params, query, actor, c }) => {
    const list = await readHarvestList(deps, params.id, actor);
    if (query.format === 'json') return list;
    const locale = localeOf(c.req.header('Accept-Language'));
    return c.body(harvestCsv(list, locale), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${harvestFileName(list, locale)}"`,
      'Content-Language': locale,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
