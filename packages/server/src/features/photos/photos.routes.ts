import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { hasCurrent } from '../../http/has-current.ts';
import { problemReply } from '../../http/problem-json.ts';
import { createPhotoMemory } from './photo-memory.ts';
import { productFor, readPhoto, removePhoto, setPhoto } from './photos.service.ts';

/** The name holds a hash of the content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FILE = /^([\w-]{22})-([1-9]\d{0,3})\.webp$/;

export function photosRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const memory = createPhotoMemory(async (name) => {
    const [, hash = '', width = ''] = FILE.exec(name) ?? [];
    return readPhoto(deps, hash, Number(width));
  });
  deps.changes.subscribe((change) => {
    if (change.kind === 'catalogue') memory.clear();
  });

  app.use('/photos/*', cors({ origin: '*', allowMethods: ['GET'] }));
  app.get('/photos/:file', async (c) => {
    const name = c.req.param('file');
    const bytes = FILE.test(name) ? await memory.bytes(name) : null;
    if (!bytes) return problemReply(c, 'route.notFound');
    const headers = { ETag: `"${name}"`, 'Cache-Control': FOR_EVER };
    if (hasCurrent(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers);
    return c.body(bytes, 200, { ...headers, 'Content-Type': 'image/webp' });
  });
  handle(app, deps, 'setProductPhoto', async ({ params, actor, body }) => {
    const product = await productFor(deps, actor, params.id);
    return setPhoto(deps, product, await body());
  });
  handle(app, deps, 'removeProductPhoto', async ({ params, actor }) => {
    await removePhoto(deps, await productFor(deps, actor, params.id));
    return undefined;
  });
  return app;
}
