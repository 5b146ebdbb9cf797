/**
 * Everything the SDK throws on purpose is a `CagetteError`. Ask with the guards, not with `instanceof`: they also know errors from another copy of the
 * package on the same page. No error holds the request, so that none can carry a token into a log.
 */
import type { ErrorCode, ParamsOf } from './contract/errors.ts';

const brand = Symbol.for('cagette.error');

type Kind = 'api' | 'network' | 'timeout' | 'abort' | 'unexpectedReply';

type NoParams = Readonly<Record<string, never>>;

/** What is known about a failed call besides its code. */
export interface FailureDetails {
  readonly requestId?: string | null;
  readonly status?: number | null;
  readonly retryAfterSeconds?: number | null;
  readonly cause?: unknown;
}

export abstract class CagetteError<Code extends string = string, Params extends object = object> extends Error {
  /** Stable and meant for programs: `stock.short`, `network.failed`. */
  readonly code: Code;
  readonly params: Params;
  /** Names the request in the server's log; null when no server answered. */
  readonly requestId: string | null;
  /** The HTTP status; null when no server answered. */
  readonly status: number | null;
  /** How long the server asked to wait; null when it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: Kind, code: Code, params: Params, message: string, details: FailureDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.params = params;
    this.requestId = details.requestId ?? null;
    this.status = details.status ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    Object.defineProperty(this, brand, { value: kind });
  }
}

/**
 * The server said no, and why: `code` and `params` are those of the contract. A newer server may send a code these types do not list yet, so keep a
 * default branch.
 */
export class ApiError<Code extends ErrorCode = ErrorCode> extends CagetteError<Code, ParamsOf<Code>> {
  override readonly name = 'ApiError';

  constructor(code: Code, params: ParamsOf<Code>, title: string, details: FailureDetails = {}) {
    super('api', code, params, `${title} (${code})`, details);
  }
}

/** An `ApiError` of any code; comparing `code` narrows `params`. */
export type AnyApiError = { [Code in ErrorCode]: ApiError<Code> }[ErrorCode];

/** No answer came: offline, name not found, refused by a policy, cut off half-way. */
export class NetworkError extends CagetteError<'network.failed', NoParams> {
  override readonly name = 'NetworkError';

  constructor(details: FailureDetails = {}) {
    super('network', 'network.failed', {}, 'The server could not be reached', details);
  }
}

export class TimeoutError extends CagetteError<'network.timeout', { readonly timeoutMs: number }> {
  override readonly name = 'TimeoutError';

  constructor(timeoutMs: number) {
    super('timeout', 'network.timeout', { timeoutMs }, `No answer within ${timeoutMs} ms`, {});
  }
}

/** The caller's signal ended the call; `cause` is the signal's reason. The name is the one that `fetch` uses. */
export class AbortError extends CagetteError<'request.aborted', NoParams> {
  override readonly name = 'AbortError';

  constructor(details: FailureDetails = {}) {
    super('abort', 'request.aborted', {}, 'The call was aborted', details);
  }
}

/** Something answered that does not speak the contract: a proxy's error page, a portal's sign-in page, or a reply the validator refuses. */
export class UnexpectedReplyError extends CagetteError<'reply.unexpected', NoParams> {
  override readonly name = 'UnexpectedReplyError';

  constructor(message: string, details: FailureDetails = {}) {
    super('unexpectedReply', 'reply.unexpected', {}, message, details);
  }
}

export function isCagetteError(error: unknown): error is AnyApiError | NetworkError | TimeoutError | AbortError | UnexpectedReplyError {
  return kindOf(error) !== null;
}

/**
 * Whether the server refused, and with one of the codes when any are named.
 *
 * @example if (isApiError(error, 'stock.short')) offer(error.params.problems);
 */
export function isApiError(error: unknown): error is AnyApiError;
export function isApiError<Code extends ErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is { [One in Code]: ApiError<One> }[Code];
export function isApiError(error: unknown, ...codes: readonly ErrorCode[]): boolean {
  if (kindOf(error) !== 'api') return false;
  const { code } = error as { readonly code?: unknown };
  return codes.length === 0 || codes.some((one) => one === code);
}

export function isNetworkError(error: unknown): error is NetworkError {
  return kindOf(error) === 'network';
}

export function isTimeoutError(error: unknown): error is TimeoutError {
  return kindOf(error) === 'timeout';
}

export function isAbortError(error: unknown): error is AbortError {
  return kindOf(error) === 'abort';
}

export function isUnexpectedReplyError(error: unknown): error is UnexpectedReplyError {
  return kindOf(error) === 'unexpectedReply';
}

function kindOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && brand in error ? error[brand] : null;
}
