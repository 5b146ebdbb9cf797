import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Config } from '../../config.ts';
import type { AppEnv } from '../../http/env.ts';
import { problemReply } from '../../http/problem-json.ts';
import { DOCS_POLICY } from '../../http/openapi/docs-policy.ts';
import { prepareFile, type ServedFile, serveFile } from '../../http/served-file.ts';
import type { Logger } from '../../logger.ts';
import { type BundleManifest, parseManifest, pinnedManifest } from './bundle-manifest.ts';
import { parseElementManifest } from './element-manifest.ts';
import { elementsPage } from './elements-page.ts';
import { type BuildFiles, KeptReleases } from './kept-releases.ts';
import type { WidgetFiles } from './widget-files.ts';

/** The loader's address never changes, so browsers ask again after five minutes; meanwhile a new version may be there. */
const FLOATING = 'public, max-age=300, stale-while-revalidate=86400';
/** What is named by a version or by a hash of its content is that content for ever. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const PICTURES = 'public, max-age=86400';
const NOT_BUILT = 'The elements have not been built on this server. Run "npm run build" in its folder; the next request will find them.\n';
const MANIFEST = 'manifest.json';
const NEWEST = 'v1';

export interface EmbedFolders {
  readonly bundles: WidgetFiles;
  readonly pictures: WidgetFiles;
  /** custom-elements.json of the package. */
  readonly elements: () => Promise<string | null>;
}

interface EmbedDeps {
  readonly config: Pick<Config, 'dataDir' | 'publicUrl'>;
  readonly logger: Pick<Logger, 'warn'>;
}

/** The embed script with its chunks, newest and by version, and the category pictures, for any website. */
export function embedRoutes({ config, logger }: EmbedDeps, folders: EmbedFolders): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const releases = new KeptReleases(join(config.dataDir, 'embed'), logger);
  // Compressing takes a thousand times longer than answering, so each is made once.
  const manifests = new Map<string, ServedFile>();
  let page: ServedFile | null = null;
  const anywhere = cors({ origin: '*', allowMethods: ['GET'] });
  app.use('/embed/*', anywhere);
  app.use('/pictures/*', anywhere);
  app.get('/embed/:version/*', async (c) => {
    const build = await folders.bundles.load();
    if (build === null) return notBuilt(c);
    await releases.keep(build);
    const version = c.req.param('version');
    const path = c.req.path.slice(`/embed/${version}/`.length);
    if (path === MANIFEST) {
      const manifest = await manifestOf(version, build, releases);
      if (!manifest) return problemReply(c, 'route.notFound');
      const known = manifests.get(manifest.version);
      const made = known ?? (await prepareFile(MANIFEST, JSON.stringify(pinnedManifest(manifest, config.publicUrl), null, 2)));
      manifests.set(manifest.version, made);
      return serveFile(c, made, FLOATING);
    }
    const file = await fileOf(version, path, build, releases);
    return file
      ? serveFile(c, file, version === NEWEST && !path.startsWith('chunks/') ? FLOATING : IMMUTABLE)
      : problemReply(c, 'route.notFound');
  });
  app.get('/docs/elements', async (c) => {
    page ??= await makePage();
    if (page === null) return notBuilt(c);
    c.header('Content-Security-Policy', DOCS_POLICY);
    return serveFile(c, page, FLOATING);
  });
  app.get('/pictures/*', async (c) => {
    const files = await folders.pictures.load();
    if (files === null) return notBuilt(c);
    const file = files.get(c.req.path.slice('/pictures/'.length));
    return file ? serveFile(c, file, PICTURES) : problemReply(c, 'route.notFound');
  });
  return app;

  async function makePage(): Promise<ServedFile | null> {
    const [build, elements] = await Promise.all([folders.bundles.load(), folders.elements()]);
    if (build === null || elements === null) return null;
    await releases.keep(build);
    const manifest = await manifestOf(NEWEST, build, releases);
    const markup = await elementsPage(parseElementManifest(elements), manifest && pinnedManifest(manifest, config.publicUrl));
    return prepareFile('elements.html', markup.toString());
  }
}

/** Only files that were found in a folder are served, so that no path leads out of it. */
async function fileOf(version: string, path: string, build: BuildFiles, releases: KeptReleases): Promise<ServedFile | null> {
  if (version === NEWEST) return build.get(path) ?? (path.startsWith('chunks/') ? releases.file(`${NEWEST}/${path}`) : null);
  const kept = await releases.file(`${version}/${path}`);
  // Where nothing can be kept, this version at least is there.
  return kept ?? (version === versionOf(build)?.version && !(await releases.manifest(version)) ? (build.get(path) ?? null) : null);
}

/** Of the newest, the one its pinned address has: the same unless it was built again under its number. */
async function manifestOf(version: string, build: BuildFiles, releases: KeptReleases): Promise<BundleManifest | null> {
  const newest = versionOf(build);
  const wanted = version === NEWEST ? newest?.version : version;
  if (wanted === undefined) return null;
  return (await releases.manifest(wanted)) ?? (wanted === newest?.version ? newest : null);
}

function versionOf(build: BuildFiles): BundleManifest | null {
  const written = build.get(MANIFEST);
  return written ? parseManifest(Buffer.from(written.plain).toString()) : null;
}

function notBuilt(c: Context<AppEnv>): Response {
  return c.text(NOT_BUILT, 503, { 'Cache-Control': 'no-store', 'Retry-After': '10' });
}
