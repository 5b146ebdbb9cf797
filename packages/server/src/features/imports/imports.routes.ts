import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { problem } from '../../http/problem-error.ts';
import { importTarget } from './import-target.service.ts';
import { importCatalogue } from './imports.service.ts';
import { importPoints } from './import-points.service.ts';

export function importsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'importCatalogue', async ({ actor, query, body }) => {
    const organisation = await importTarget(deps, actor, query.organisation);
    const report = await importCatalogue(deps, { organisation, bytes: await body(), dryRun: query.dryRun, skipFaulty: query.skipFaulty });
    if (!report.written && !query.dryRun) throw problem('import.faulty', { report });
    return report;
  });
  handle(app, deps, 'importPickupPoints', async ({ actor, query, body }) => {
    const organisation = await importTarget(deps, actor, query.organisation);
    const report = await importPoints(deps, { organisation, bytes: await body(), dryRun: query.dryRun, skipFaulty: query.skipFaulty });
    if (!report.written && !query.dryRun) throw problem('import.pointsFaulty', { report });
    return report;
  });
  return app;
}
