import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { endpoints, type ReplyOf } from '@cagette/sdk/contract/endpoints';
import type { EndpointName } from '@cagette/sdk/contract/routes';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from './env.ts';
import { hasCurrent } from './has-current.ts';
import { weakTag } from './entity-tags.ts';

/** How long a reply stays true. */
export interface Freshness {
  readonly now: Date;
  /** Milliseconds: the instant from which it may be another; infinite when none is known. */
  readonly until: number;
}

const MAX_AGE_SECONDS = 30;
const MS_PER_SECOND = 1000;
const GZIP_LEVEL = 6;
/** Smaller replies fit into one packet anyway. */
const MIN_GZIP_BYTES = 1400;

/**
 * A reply that is the same for everybody, parsed by its contract: with an ETag, kept by caches for half a minute at most and never across the instant at which it
 * changes, and compressed off the event loop. Who has it already is told so.
 */
export async function sharedJson<Name extends EndpointName>(
  c: Context<AppEnv>,
  name: Name,
  reply: ReplyOf<Name>,
  { now, until }: Freshness,
): Promise<Response> {
  const { response } = endpoints[name];
  if (response === null || response === 'events') throw new TypeError(`${name} answers no JSON`);
  const plain = Buffer.from(JSON.stringify(z.parse<z.ZodMiniType>(response, reply)));
  const etag = weakTag(plain);
  const headers = { ETag: etag, 'Cache-Control': cacheControl(until - now.getTime()), Vary: 'Accept-Encoding' };
  if (hasCurrent(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  const type = { 'Content-Type': 'application/json' };
  if (plain.length < MIN_GZIP_BYTES || !c.req.header('Accept-Encoding')?.includes('gzip')) {
    return c.body(new Uint8Array(plain), 200, { ...headers, ...type });
  }
  const zipped = await promisify(gzip)(plain, { level: GZIP_LEVEL });
  return c.body(new Uint8Array(zipped), 200, { ...headers, ...type, 'Content-Encoding': 'gzip' });
}

function cacheControl(left: number): string {
  const kept = Math.min(left, MAX_AGE_SECONDS * MS_PER_SECOND);
  const seconds = (kept - (kept % MS_PER_SECOND)) / MS_PER_SECOND;
  return seconds > 0 ? `public, max-age=${seconds}` : 'no-cache';
}
