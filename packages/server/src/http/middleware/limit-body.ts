import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from '../env.ts';
import { problem } from '../problem-error.ts';

/**
 * Refuses bodies of more bytes than their path allows. A declared length is believed, because Node's parser ends the body there;
 * only a body of unknown length is counted as it comes in, which costs a stream.
 */
export function limitBody(maxBytesOf: (path: string) => number): MiddlewareHandler<AppEnv> {
  return async function limitBody(c, next) {
    const maxBytes = maxBytesOf(c.req.path);
    const tooLarge = () => Promise.reject(problem('body.tooLarge', { maxBytes }));
    const declared = c.req.header('Content-Length');
    if (declared === undefined || c.req.header('Transfer-Encoding') !== undefined) {
      return bodyLimit({ maxSize: maxBytes, onError: tooLarge })(c, next);
    }
    if (Number(declared) > maxBytes) return tooLarge();
    return next();
  };
}
