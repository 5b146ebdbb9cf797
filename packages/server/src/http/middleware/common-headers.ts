import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../env.ts';

const PREFLIGHT_SECONDS = 86_400;
const API = '/v1/';

const securePages = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
});
/** Data that no browser shows as a page needs none of what governs pages. */
const secureData = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});
const openToWebsites = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Cagette-Wire', 'Last-Event-ID', 'Accept-Language'],
  exposeHeaders: ['ETag', 'Date', 'Retry-After', 'X-Request-Id', 'Content-Disposition'],
  maxAge: PREFLIGHT_SECONDS,
});

/** The headers of every reply of the API, and of every page: what Hono's middleware says, asked once instead of at each request, where it costs a third of a read. */
export const apiHeaders = await headersOf(secureData, openToWebsites);
export const pageHeaders = await headersOf(securePages);

/** Puts them on every reply; answers the preflights of other websites. */
export const commonHeaders: MiddlewareHandler<AppEnv> = (c, next) => {
  const isApi = c.req.path.startsWith(API);
  for (const [name, value] of Object.entries(isApi ? apiHeaders : pageHeaders)) c.header(name, value);
  return isApi && c.req.method === 'OPTIONS' ? openToWebsites(c, next) : next();
};

async function headersOf(...middleware: MiddlewareHandler[]): Promise<Readonly<Record<string, string>>> {
  const app = new Hono().use(...middleware).get('*', (c) => c.body(null));
  const reply = await app.request('/');
  return Object.fromEntries(reply.headers);
}
