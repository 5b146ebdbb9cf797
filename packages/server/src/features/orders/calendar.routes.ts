import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { readCalendar } from './calendar.service.ts';

/** Outside the JSON contract: a calendar program fetches it by address and cannot send headers, so the link's token is in the query; `calendarPath` of an order has it. */
export function calendarRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/v1/orders/:id/calendar.ics', async (c) => {
    const { fileName, contentType, content } = await readCalendar(deps, c.req.param('id'), c.req.query('token'));
    return c.body(content, 200, {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
