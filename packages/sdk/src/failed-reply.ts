import type { ErrorCode } from './contract/errors.ts';
import { ApiError, UnexpectedReplyError, type FailureDetails } from './errors.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** The error that a reply with a failing status stands for. `now` in milliseconds reads a `Retry-After` that is a date. */
export function failedReply(response: Response, text: string, now: number): ApiError | UnexpectedReplyError {
  const details: FailureDetails = {
    status: response.status,
    requestId: response.headers.get('X-Request-Id'),
    retryAfterSeconds: retryAfterSeconds(response.headers.get('Retry-After'), now),
  };
  const body = parsed(text);
  if (!isProblem(body)) return new UnexpectedReplyError(`The reply has status ${response.status} and is not problem+json`, details);
  const params = typeof body.params === 'object' && body.params !== null ? body.params : {};
  return new ApiError(body.code, params, typeof body.title === 'string' ? body.title : 'Refused', {
    ...details,
    requestId: typeof body.requestId === 'string' ? body.requestId : (details.requestId ?? null),
    // The header is invisible across origins unless the server exposes it; the parameter always arrives.
    retryAfterSeconds: details.retryAfterSeconds ?? secondsOf(params),
  });
}

interface ProblemLike {
  readonly code: ErrorCode;
  readonly title?: unknown;
  readonly params?: unknown;
  readonly requestId?: unknown;
}

/** Any dotted code counts: a newer server may know codes that these sources do not. */
function isProblem(body: unknown): body is ProblemLike {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && /^\w+\.\w+$/.test(body.code);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function secondsOf(params: object): number | null {
  return 'retryAfterSeconds' in params && typeof params.retryAfterSeconds === 'number' ? params.retryAfterSeconds : null;
}
