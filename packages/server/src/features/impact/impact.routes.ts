import { Impact, ImpactPictureQuery } from '@cagette/sdk/contract/impact';
import { Slug } from '@cagette/sdk/contract/primitives';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle, parse } from '../../http/handle.ts';
import { prepareFile, serveFile, type ServedFile } from '../../http/served-file.ts';
import { locateIn } from './locate.ts';
import { createImpactMemory } from './impact-memory.ts';
import { countImpact, readImpact } from './impact.service.ts';
import { type CountedImpact, withName } from './impact.view.ts';
import { impactPicture } from './picture/impact-picture.ts';

/** Caches may keep an answer for an hour, but not beyond the instant at which it changes. */
const MAX_AGE_SECONDS = 3600;
const MS_PER_SECOND = 1000;
const JSON_FILE = 'impact.json';
const PICTURE_FILE = 'impact.svg';
/** The picture is text and shapes with their colours as attributes: it needs nothing and may run nothing, also when it is opened by itself. */
const PICTURE_POLICY = "default-src 'none'";

export function impactRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const locate = locateIn(deps);
  const memory = createImpactMemory(async (organisation, now) => countImpact(deps.db, locate, organisation, now));
  const files = new WeakMap<CountedImpact, Map<string, Promise<ServedFile>>>();

  handle(app, deps, 'getImpact', async ({ params, c }) =>
    answer(c, params.slug, JSON_FILE, '', (impact) => JSON.stringify(z.parse(Impact, impact))),
  );
  // Outside the JSON contract: it is the address of an <img>.
  app.get('/v1/organisations/:slug/impact.svg', async (c) => {
    const { slug } = parse(z.object({ slug: Slug }), c.req.param(), 'path');
    const query = parse(ImpactPictureQuery, c.req.query(), 'query');
    c.header('Content-Security-Policy', PICTURE_POLICY);
    if (query.download) c.header('Content-Disposition', `attachment; filename="impact-${slug}.svg"`);
    const variant = `${query.lang} ${query.theme} ${query.period}`;
    return answer(c, slug, PICTURE_FILE, variant, (impact) => impactPicture(impact, query, deps.config.publicUrl));
  });
  return app;

  /** Made and compressed once while the figures and the organisation's name are the same. */
  async function answer(
    c: Context<AppEnv>,
    slug: string,
    file: string,
    variant: string,
    write: (impact: Impact) => string,
  ): Promise<Response> {
    const { organisation, counted } = await readImpact(deps, memory, slug);
    const own = files.get(counted) ?? new Map<string, Promise<ServedFile>>();
    files.set(counted, own);
    const key = [file, variant, organisation.name].join('\n');
    const prepared = own.get(key) ?? prepareFile(file, write(withName(counted, organisation)));
    own.set(key, prepared);
    return serveFile(c, await prepared, `public, max-age=${secondsUntil(counted.nextAt)}`);
  }

  function secondsUntil(nextAt: string): number {
    const left = Date.parse(nextAt) - deps.clock.now().getTime();
    return Math.min(MAX_AGE_SECONDS, (left - (left % MS_PER_SECOND)) / MS_PER_SECOND);
  }
}
