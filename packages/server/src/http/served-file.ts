import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { AppEnv } from './env.ts';
import { hasCurrent } from './has-current.ts';
import { weakTag } from './entity-tags.ts';

/** A file kept in memory in every encoding it is served in. */
export interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const GZIP_LEVEL = 9;

/** Compresses a file as far as it goes, off the event loop; its type comes from the ending of its name. */
export async function prepareFile(name: string, content: string | Uint8Array): Promise<ServedFile> {
  const plain = new Uint8Array(Buffer.from(content));
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: GZIP_LEVEL }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  ]);
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    etag: weakTag(plain),
    plain,
    gzip: new Uint8Array(zipped),
    brotli: new Uint8Array(brotli),
  };
}

/** Answers with the smallest encoding the reader takes, or 304 when it has the file already. */
export function serveFile(c: Context<AppEnv>, file: ServedFile, cacheControl: string): Response {
  const headers = { ETag: file.etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' };
  if (hasCurrent(c.req.header('If-None-Match'), file.etag)) return c.body(null, 304, headers);
  const accepted = c.req.header('Accept-Encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : file.plain;
  return c.body(body, 200, { ...headers, 'Content-Type': file.type, ...(encoding ? { 'Content-Encoding': encoding } : {}) });
}
