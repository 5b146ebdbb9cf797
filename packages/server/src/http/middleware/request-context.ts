import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { networkOf } from '../network-of.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Gives every request an id and the visitor's address. */
export function requestContext(options: { readonly trustedProxies: number }): MiddlewareHandler<AppEnv> {
  return async function requestContext(c, next) {
    const given = c.req.header('X-Request-Id');
    const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    c.set('address', networkOf(addressOf(c, options.trustedProxies)));
    c.header('X-Request-Id', requestId);
    await next();
  };
}

/** Each trusted proxy appends the address it was called from; what stands before those is whatever the visitor wrote. */
function addressOf(c: Context<AppEnv>, trustedProxies: number): string {
  const direct = connectionAddress(c);
  if (trustedProxies === 0) return direct;
  const hops = (c.req.header('X-Forwarded-For') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.at(-trustedProxies) ?? direct;
}

/** `app.request()` of a test has no connection. */
function connectionAddress(c: Context<AppEnv>): string {
  const env: unknown = c.env;
  return typeof env === 'object' && env !== null && 'incoming' in env ? (getConnInfo(c).remote.address ?? '') : '';
}
