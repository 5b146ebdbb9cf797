import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from '../env.ts';
import { problem } from '../problem-error.ts';

/**
 * Refuses bodies of more than `maxBytes`. A declared length is believed, because Node's parser ends the body there;
 * only a body of unknown length is counted as it comes in, which costs a stream.
 */
export function limitBody(maxBytes: number): MiddlewareHandler<AppEnv> {
  const tooLarge = () => Promise.reject(problem('body.tooLarge', { maxBytes }));
  const count = bodyLimit({ maxSize: maxBytes, onError: tooLarge });
  return async function limitBody(c, next) {
    const declared = c.req.header('Content-Length');
    if (declared === undefined || c.req.header('Transfer-Encoding') !== undefined) return count(c, next);
    return Number(declared) > maxBytes ? tooLarge() : next();
  };
}
