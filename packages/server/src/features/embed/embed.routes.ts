import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from '../../http/env.ts';
import { problemReply } from '../../http/problem-json.ts';
import { serveFile } from '../../http/served-file.ts';
import { type WidgetFiles, widgetFiles } from './widget-files.ts';

/** The loader's address never changes, so browsers ask again after five minutes; meanwhile a new version may be there. */
const FLOATING = 'public, max-age=300, stale-while-revalidate=86400';
/** A name that holds a hash of the content is that content for ever. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const PICTURES = 'public, max-age=86400';
const HASHED = /-[\w-]{8}\.\w+$/;
const NOT_BUILT = 'The elements have not been built on this server. Run "npm run build" in its folder; the next request will find them.\n';

export interface EmbedFolders {
  readonly bundles: WidgetFiles;
  readonly pictures: WidgetFiles;
}

/** The embed script with its chunks, and the category pictures, for any website. */
export function embedRoutes(
  folders: EmbedFolders = { bundles: widgetFiles('dist/embed'), pictures: widgetFiles('assets/pictures') },
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const anywhere = cors({ origin: '*', allowMethods: ['GET'] });
  app.use('/embed/*', anywhere);
  app.use('/pictures/*', anywhere);
  app.get('/embed/*', (c) => reply(c, folders.bundles, '/embed/', (path) => (HASHED.test(path) ? IMMUTABLE : FLOATING)));
  app.get('/pictures/*', (c) => reply(c, folders.pictures, '/pictures/', () => PICTURES));
  return app;
}

/** Only files that were found in the folder are served, so that no path leads out of it. */
async function reply(c: Context<AppEnv>, folder: WidgetFiles, base: string, cacheControl: (path: string) => string): Promise<Response> {
  const files = await folder.load();
  if (files === null) return c.text(NOT_BUILT, 503, { 'Cache-Control': 'no-store', 'Retry-After': '10' });
  const path = c.req.path.slice(base.length);
  const file = files.get(path);
  return file ? serveFile(c, file, cacheControl(path)) : problemReply(c, 'route.notFound');
}
