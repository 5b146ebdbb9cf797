import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from '../../http/env.ts';
import { problemReply } from '../../http/problem-json.ts';
import { prepareFile, type ServedFile, serveFile } from '../../http/served-file.ts';

/** The address has the hash of the whole outline in it. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const PATH = /^[0-9a-f]{8}\/\d{1,2}-\d{1,3}-\d{1,3}\.json$/;

/** The outline that maps without tiles are drawn on, for any website. There are some hundred small files: each is read when somebody looks there, and kept. */
export function outlineRoutes(read: (path: string) => Promise<string | null>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const files = new Map<string, ServedFile>();
  app.use('/outline/*', cors({ origin: '*', allowMethods: ['GET'] }));
  app.get('/outline/*', async (c) => {
    const file = await load(c.req.path.slice('/outline/'.length));
    return file ? serveFile(c, file, IMMUTABLE) : problemReply(c, 'route.notFound');
  });
  return app;

  async function load(path: string): Promise<ServedFile | null> {
    const known = files.get(path);
    if (known) return known;
    const text = PATH.test(path) ? await read(path) : null;
    if (text === null) return null;
    const file = await prepareFile(path, text);
    files.set(path, file);
    return file;
  }
}
