import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Example, exampleNamed } from './examples.ts';
import { root } from './root.ts';

/** What stands for the server in the examples, so that they can be copied as they are. */
const SERVER_IN_EXAMPLES = 'https://cagette.example';
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};
/** Where an example may name the server. */
const NAMES_SERVER = /^text\/(html|javascript)/;

export interface ServedExample {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves websites of examples/ on 127.0.0.1, which is another origin than the server's, under the strictest policy the elements promise to work with.
 *
 * @param options.folder a folder of examples/, the site at /
 * @param options.beside other folders, each a site under its name: `/theming/`
 * @param options.serverUrl where the Cagette server answers; it replaces `https://cagette.example` in pages and scripts
 * @param options.port 0, the default, takes a free one
 */
export function serveExample(options: {
  folder: string;
  beside?: readonly string[];
  serverUrl: string;
  port?: number;
}): Promise<ServedExample> {
  const server = new URL(options.serverUrl).origin;
  const app = new Hono();
  for (const folder of options.beside ?? []) {
    app.get(`/${folder}`, (context) => context.redirect(`/${folder}/`));
    app.route(`/${folder}`, website(exampleNamed(folder), `/${folder}`, server));
  }
  app.route('/', website(exampleNamed(options.folder), '', server));
  return new Promise((resolve, reject) => {
    const listener = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, (address: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        close: () => new Promise((closed) => listener.close(() => closed())),
      });
    });
    listener.once('error', reject);
  });
}

function website(example: Example, mount: string, server: string): Hono {
  const folder = join(root, 'examples', example.folder, example.served ?? '');
  let prepared: Promise<void> | undefined;
  const app = new Hono();
  app.get('*', async (context) => {
    context.header('Content-Security-Policy', strictPolicy(server, example.hasScripts));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-cache');
    prepared ??= example.prepare?.();
    await prepared;
    const path = resolveInside(folder, context.req.path.slice(mount.length));
    const body = path && (await readOrNull(path));
    if (!path || !body) return context.text('Page introuvable', 404);
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    const content = NAMES_SERVER.test(type) ? body.toString('utf8').replaceAll(SERVER_IN_EXAMPLES, server) : new Uint8Array(body);
    return context.body(content, 200, { 'Content-Type': type });
  });
  return app;
}

/** The policy of docs/embedding.md: nothing but the farm's own styles and pictures, its scripts if it has any, and the Cagette server. */
function strictPolicy(server: string, hasScripts: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hasScripts ? "'self' " : ''}${server}`,
    "style-src 'self'",
    `connect-src ${server}`,
    `img-src 'self' ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function resolveInside(folder: string, requested: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requested);
  } catch {
    return null;
  }
  const path = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return path.startsWith(folder + sep) && !decoded.includes('\0') ? path : null;
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
