import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
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

export interface ServedExample {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of examples/ on 127.0.0.1, which is another origin than the server's, under the strictest policy the elements promise to work with.
 *
 * @param options.folder a folder of examples/, `farm-website`
 * @param options.serverUrl where the Cagette server answers; it replaces `https://cagette.example` in the pages
 * @param options.port 0, the default, takes a free one
 */
export function serveExample(options: { folder: string; serverUrl: string; port?: number }): Promise<ServedExample> {
  const folder = join(root, 'examples', options.folder);
  const server = new URL(options.serverUrl).origin;
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', strictPolicy(server));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
  });
  app.get('*', async (context) => {
    const path = resolveInside(folder, context.req.path);
    const body = path && (await readOrNull(path));
    if (!path || !body) return context.text('Page introuvable', 404);
    const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
    const isPage = type.startsWith('text/html');
    const content = isPage ? body.toString('utf8').replaceAll(SERVER_IN_EXAMPLES, server) : new Uint8Array(body);
    return context.body(content, 200, { 'Content-Type': type });
  });
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

/** The policy of docs on embedding: nothing but the farm's own styles and pictures, and the Cagette server. */
function strictPolicy(server: string): string {
  return [
    "default-src 'none'",
    `script-src ${server}`,
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
