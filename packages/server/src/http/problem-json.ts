import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isConnectionFault, isOverload } from '../db/faults.ts';
import type { Logger } from '../logger.ts';
import type { AppEnv } from './env.ts';
import { ProblemError } from './problem-error.ts';

const RETRY_SECONDS = 1;

/** Turns every error into problem+json. Unknown ones are logged with their cause and answered without any of it. */
export function problemHandler(logger: Logger): ErrorHandler<AppEnv> {
  return (error, c) => {
    const known = knownProblem(error);
    if (known.code === 'server.error') logger.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'request failed');
    return problemReply(c, known.code, known.params);
  };
}

export function problemReply(c: Context<AppEnv>, code: ErrorCode, params: Readonly<Record<string, unknown>> = {}): Response {
  const { status, title } = errorCodes[code];
  const body = { type: `urn:cagette:error:${code}`, title, status, code, params, requestId: c.get('requestId') ?? '' };
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
  if (code === 'rate.limited') headers['Retry-After'] = String(params.retryAfterSeconds);
  if (code === 'server.busy') headers['Retry-After'] = String(RETRY_SECONDS);
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, headers);
}

function knownProblem(error: unknown): { code: ErrorCode; params: Readonly<Record<string, unknown>> } {
  if (error instanceof ProblemError) return { code: error.code, params: error.params };
  if (error instanceof HTTPException && error.status === 413) return { code: 'body.tooLarge', params: {} };
  if (isConnectionFault(error) || isOverload(error)) return { code: 'server.busy', params: {} };
  return { code: 'server.error', params: {} };
}
