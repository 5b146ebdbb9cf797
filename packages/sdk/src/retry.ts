/** When a call is tried again, and after how long. Pure: the error, the count and the chance are given. */
import type { EndpointName } from './contract/routes.ts';
import { routes } from './contract/routes.ts';
import { isNetworkError, isTimeoutError, type CagetteError } from './errors.ts';

export interface RetryOptions {
  /** Tries in all, the first included: 1, 2 or 3. Default 3. */
  readonly tries?: number;
  /** The first wait in milliseconds, doubled each time; between half and all of it is waited. Default 300. */
  readonly baseMs?: number;
  /** The longest `Retry-After` that is waited for, in milliseconds; asked for more, the call fails at once. Default 20 000. */
  readonly maxRetryAfterMs?: number;
}

export type RetryRules = Required<RetryOptions>;

const MAX_TRIES = 3;
const MS_PER_SECOND = 1000;
export const defaultRetryRules: RetryRules = { tries: MAX_TRIES, baseMs: 300, maxRetryAfterMs: 20_000 };

const passingStatuses: readonly (number | null)[] = [408, 429, 502, 503, 504];

/** What may be sent twice without harm though it is not a GET: asking a price, saying what an order shall be, cancelling it. */
const repeatable: readonly EndpointName[] = ['createQuote', 'changeOrder', 'cancelOrder'];

export function retryRules(options: RetryOptions | false = {}): RetryRules {
  if (options === false) return { ...defaultRetryRules, tries: 1 };
  const rules = { ...defaultRetryRules, ...options };
  return { ...rules, tries: Math.min(Math.max(rules.tries, 1), MAX_TRIES) };
}

/** Whether sending the call again cannot do anything twice. */
export function isRepeatable(name: EndpointName, idempotencyKey: string | undefined): boolean {
  return routes[name].method === 'GET' || repeatable.includes(name) || idempotencyKey !== undefined;
}

/** Whether the same call may succeed a little later. */
export function isPassing(error: CagetteError): boolean {
  return isNetworkError(error) || isTimeoutError(error) || passingStatuses.includes(error.status);
}

/** Milliseconds before retry number `retry` (the first is 1), or null when there shall be none. `chance` is in [0, 1). */
export function waitBeforeRetry(error: CagetteError, retry: number, rules: RetryRules, chance: number): number | null {
  if (retry >= rules.tries || !isPassing(error)) return null;
  if (error.retryAfterSeconds === null) return backOff(rules.baseMs, retry, chance);
  const asked = error.retryAfterSeconds * MS_PER_SECOND;
  return asked <= rules.maxRetryAfterMs ? asked : null;
}

/** Doubles with every failure; at least half of it is waited, so that chance spreads the callers without losing the pause. */
export function backOff(baseMs: number, failures: number, chance: number, maxMs = Number.POSITIVE_INFINITY): number {
  const whole = Math.min(baseMs * 2 ** (failures - 1), maxMs);
  return whole / 2 + (whole / 2) * chance;
}
