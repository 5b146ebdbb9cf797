import { readFileSync } from 'node:fs';
import { Slug } from '@cagette/sdk/contract/primitives';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { problem, ProblemError } from '../../http/problem-error.ts';
import { isOwnMachine } from '../../http/is-own-machine.ts';
import { prepareFile, serveFile, type ServedFile } from '../../http/served-file.ts';
import type { ElementWithChunk } from '../embed/element-chunk.ts';
import { DEMO_TERMS, demoTermsPage } from './demo-terms-page.ts';
import { homePage } from './home-page.ts';
import { readHostedPoints, readHostedShop, readShops } from './hosted.service.ts';
import { POINTS_PATH } from './map-section.ts';
import { notFoundPage } from './not-found-page.ts';
import { NEAR } from './point-search.ts';
import { AFTER, pointsPage } from './points-page.ts';
import { hostedPolicy, type Markup, messagesFor, type PageContext } from './page.ts';
import { firstElements, shopPage } from './shop-page.ts';

/** Pages change with prices and stock; their style sheet and icon are asked for anew after an hour. */
const PAGE = 'no-cache';
const ASSET = 'public, max-age=3600';
const ASSETS = ['hosted.css', 'hosted.js', 'icon.svg'];
const STYLESHEET = '/assets/hosted.css';

/**
 * Pages for people: the home page, a page for each organisation, and one for addresses that lead nowhere. To be registered last. `chunkOf` says where
 * an element's code is, so that its page need not wait for the loader to name it; null while it is not built.
 */
export function hostedRoutes(deps: Deps, chunkOf: (element: ElementWithChunk) => Promise<string | null>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const assets = new Map<string, Promise<ServedFile>>(
    ASSETS.map((name) => [name, prepareFile(name, readFileSync(new URL(name, import.meta.url)))]),
  );
  const contextOf = (c: Context<AppEnv>): PageContext => ({
    messages: messagesFor(c.req.query('lang')),
    publicUrl: deps.config.publicUrl,
    path: c.req.path,
    stylesheet: STYLESHEET,
    now: deps.clock.now(),
  });

  app.get('/assets/:name', async (c, next) => {
    const file = await assets.get(c.req.param('name'));
    return file ? serveFile(c, file, ASSET) : next();
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /v1/\nDisallow: /dev/\n'));
  if (isOwnMachine(deps.config.publicUrl)) app.get(DEMO_TERMS, async (c) => send(c, demoTermsPage(contextOf(c))));
  app.get('/', async (c) => send(c, homePage(contextOf(c), await readShops(deps))));
  app.get('/:slug{[^./]+}', async (c) =>
    sendFound(c, async () => {
      const shop = await readHostedShop(deps, slugIn(c));
      const preload = await Promise.all(firstElements(shop).map(chunkOf));
      return {
        markup: shopPage(
          contextOf(c),
          shop,
          preload.filter((chunk) => chunk !== null),
        ),
        policy: hostedPolicy(shop.points.tiles),
      };
    }),
  );
  app.get(`/:slug{[^./]+}/${POINTS_PATH}`, async (c) =>
    sendFound(c, async () => {
      const slug = slugIn(c);
      const cursor = c.req.query(AFTER) ?? '';
      const points = await readHostedPoints(deps, slug, { near: c.req.query(NEAR) ?? '', cursor });
      return { markup: pointsPage(contextOf(c), points, { shopPath: `/${slug}`, isContinued: cursor !== '' }) };
    }),
  );
  app.get('/:slug{[^./]+}/', (c) => c.redirect(`/${encodeURIComponent(c.req.param('slug'))}`, 301));
  return app;

  async function sendFound(c: Context<AppEnv>, write: () => Promise<Page>): Promise<Response> {
    try {
      const { markup, policy } = await write();
      return await send(c, markup, 200, policy);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'organisation.notFound') return send(c, notFoundPage(contextOf(c)), 404);
      throw error;
    }
  }
}

interface Page {
  readonly markup: Markup;
  /** Where it is not that of all pages. */
  readonly policy?: string;
}

/** @throws organisation.notFound for what no organisation can be called: the database refuses some of it. */
function slugIn(c: Context<AppEnv>): string {
  const slug = z.safeParse(Slug, c.req.param('slug'));
  if (!slug.success) throw problem('organisation.notFound');
  return slug.data;
}

async function send(c: Context<AppEnv>, markup: Markup, status: 200 | 404 = 200, policy = hostedPolicy()): Promise<Response> {
  return c.html(await markup, status, { 'Content-Security-Policy': policy, 'Cache-Control': PAGE });
}
