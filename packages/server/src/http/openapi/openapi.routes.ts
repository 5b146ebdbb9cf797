import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { prepareFile, serveFile } from '../served-file.ts';
import { docsPage } from './docs-page.ts';
import { DOCS_POLICY } from './docs-policy.ts';
import { openApiDocument } from './document.ts';

const CACHE = 'public, max-age=300';

/** `/openapi.json`, for programs of any website, and `/docs`, the same for people. Both are made at the first request. */
export function openApiRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const json = once(async () => prepareFile('openapi.json', JSON.stringify(openApiDocument())));
  const page = once(async () => prepareFile('docs.html', (await docsPage(openApiDocument())).toString()));
  const styles = once(async () => prepareFile('docs.css', readFileSync(new URL('docs.css', import.meta.url))));
  app.get('/openapi.json', async (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return serveFile(c, await json(), CACHE);
  });
  app.get('/docs', async (c) => {
    c.header('Content-Security-Policy', DOCS_POLICY);
    return serveFile(c, await page(), CACHE);
  });
  app.get('/docs/docs.css', async (c) => serveFile(c, await styles(), CACHE));
  return app;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
