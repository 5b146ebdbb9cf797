import { id } from '@cagette/sdk/contract/primitives';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { problem } from '../../http/problem-error.ts';
import { readDistributionCalendar } from './distribution-calendar.service.ts';
import { readDistributions } from './distributions.service.ts';

export function distributionsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listDistributions', ({ params, query }) => readDistributions(deps, params.slug, query));
  // Outside the JSON contract: a browser fetches it by a link and hands it to a calendar program.
  app.get('/v1/distributions/:id/calendar.ics', async (c) => {
    const distributionId = z.safeParse(id('distribution'), c.req.param('id'));
    if (!distributionId.success) throw problem('distribution.notFound');
    const { fileName, content } = await readDistributionCalendar(deps, distributionId.data, c.req.query('lang') === 'en' ? 'en' : 'fr');
    return c.body(content, 200, {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'public, max-age=60',
    });
  });
  return app;
}
