import { SUPPORTED_WIRE_VERSIONS, WIRE_HEADER } from '@cagette/sdk/contract/errors';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { problem } from '../problem-error.ts';

/** Refuses elements older than the server answers. Comes after CORS, or a page of another website could not read why. */
export const wireVersion: MiddlewareHandler<AppEnv> = (c, next) => {
  if (isSupportedWire(c.req.header(WIRE_HEADER) ?? c.req.query('wire'))) return next();
  throw problem('wireVersion.unsupported', { supported: SUPPORTED_WIRE_VERSIONS });
};

/** Programs that are not our elements say no version. */
export function isSupportedWire(version: string | undefined): boolean {
  return version === undefined || SUPPORTED_WIRE_VERSIONS.includes(Number(version));
}
