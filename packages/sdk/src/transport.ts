/** One call over HTTP: address, headers, timeout, retries, and failures turned into the SDK's errors. The only file that fetches. */
import ky, { isHTTPError, isTimeoutError as isKyTimeout } from 'ky';
import { systemNow } from './clock.ts';
import type { BodyIn, ParamsIn, QueryIn, ReplyOf } from './contract/endpoints.ts';
import { WIRE_HEADER, WIRE_VERSION } from './contract/errors.ts';
import { routes, type EndpointName } from './contract/routes.ts';
import { AbortError, type CagetteError, isApiError, isCagetteError, NetworkError, TimeoutError, UnexpectedReplyError } from './errors.ts';
import { failedReply } from './failed-reply.ts';
import { isRepeatable, retryRules, waitBeforeRetry, type RetryOptions, type RetryRules } from './retry.ts';
import { liveSession, memorySession, type SessionStore } from './session.ts';
import type { ReplyValidator } from './validator.ts';

export interface TransportOptions {
  /** The server's address, with or without a path: `https://cagette.example`. Empty means the page's own origin. */
  readonly baseUrl: string;
  /** The person's language as a BCP 47 tag, for what the server writes to them. Default: what the runtime sends. */
  readonly locale?: string;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** How long one try may take, in milliseconds. Default 10 000. */
  readonly timeoutMs?: number;
  /** `false` never tries twice. Only what cannot do anything twice is tried again at all. */
  readonly retry?: RetryOptions | false;
  /** Where a signed-in customer's session is kept. Default: in memory. */
  readonly session?: SessionStore;
  /** Checks every reply against the contract: `contractValidator` from `@cagette/sdk/validator`. Default: replies are trusted. */
  readonly validator?: ReplyValidator;
  /** The present in milliseconds since 1970, for sessions that end and for `Retry-After` dates. */
  readonly now?: () => number;
  /** In [0, 1), to spread retries. */
  readonly random?: () => number;
}

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [One in Key]?: undefined }
  : { readonly [One in Key]: Value };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Opens what this call asks for. Without it, `signedIn` says whether the session does. */
  readonly token?: string | undefined;
  readonly signedIn?: boolean;
  readonly idempotencyKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** A call apart from its types. */
interface LooseCall extends CallOptions {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

export type Call<Name extends EndpointName> = CallOptions &
  Part<'params', ParamsIn<Name>> &
  Part<'body', BodyIn<Name>> & { readonly query?: QueryIn<Name> extends undefined ? undefined : Partial<QueryIn<Name>> };

export interface Transport {
  readonly session: SessionStore;
  readonly validator: ReplyValidator | undefined;
  readonly now: () => number;
  readonly random: () => number;
  readonly retry: RetryRules;
  /** The contract's reply, or undefined where it has none. */
  reply<Name extends EndpointName>(name: Name, call: Call<Name>): Promise<ReplyOf<Name>>;
  text<Name extends EndpointName>(name: Name, call: Call<Name>, accept: string): Promise<string>;
  /** Opens a stream once; the reader tries again. */
  stream<Name extends EndpointName>(name: Name, call: Call<Name>): Promise<ReadableStream<Uint8Array>>;
}

const DEFAULT_TIMEOUT_MS = 10_000;

export function createTransport(options: TransportOptions): Transport {
  const {
    baseUrl,
    locale,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    session = memorySession(),
    validator,
    now = systemNow,
    random = Math.random,
  } = options;
  const retry = retryRules(options.retry);
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);

  async function send(name: EndpointName, call: LooseCall, accept: string, whole: boolean): Promise<Response> {
    const { method } = routes[name];
    const held = call.token === undefined && call.signedIn ? (liveSession(session, now)?.token ?? undefined) : undefined;
    const token = call.token ?? held;
    const limitMs = call.timeoutMs ?? timeoutMs;
    const tries = whole && isRepeatable(name, call.idempotencyKey) ? retry.tries : 1;
    const failure = (error: unknown) => asCagetteError(error, call.signal, limitMs, now());
    let waitMs = 0;
    try {
      return await ky(addressOf(baseUrl, name, call, token), {
        method,
        headers: headersOf(call, { accept, locale, token, isRead: method === 'GET' }),
        ...bodyOf(call.body),
        ...(call.signal && { signal: call.signal }),
        timeout: limitMs,
        fetch: async (input, init) => attempt(fetch, input, init, whole),
        retry: {
          limit: tries - 1,
          methods: [lowerCase(method)],
          shouldRetry({ error, retryCount }) {
            const wait = waitBeforeRetry(failure(error), retryCount, retry, random());
            waitMs = wait ?? 0;
            return wait !== null;
          },
          delay: () => waitMs,
        },
      });
    } catch (error) {
      const thrown = failure(error);
      // The server no longer knows the session: keeping it would fail every call to come.
      if (held !== undefined && isApiError(thrown, 'auth.invalid')) session.write(null);
      throw thrown;
    }
  }

  return {
    session,
    validator,
    now,
    random,
    retry,
    async reply(name, call) {
      const response = await send(name, call, 'application/json', true);
      const text = await response.text();
      const value = text === '' ? undefined : parsedJson(text, response);
      // Without a validator the server is trusted: it parses each reply by the same contract before it leaves.
      return validator === undefined ? (value as ReplyOf<typeof name>) : validator.reply(name, value);
    },
    async text(name, call, accept) {
      return (await send(name, call, accept, true)).text();
    },
    async stream(name, call) {
      const response = await send(name, call, 'text/event-stream', false);
      const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
      if (!isStream || response.body === null)
        throw new UnexpectedReplyError('The reply is not an event stream', { status: response.status });
      return response.body;
    },
  };
}

/** One try. It is over when its body is here, so that the timeout and the retries cover a body that breaks off. */
async function attempt(
  fetch: typeof globalThis.fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  whole: boolean,
): Promise<Response> {
  try {
    const response = await fetch(input, init);
    if (!whole) return response;
    const text = await response.text();
    return new Response(text === '' ? null : text, response);
  } catch (cause) {
    throw new NetworkError({ cause });
  }
}

function addressOf(baseUrl: string, name: EndpointName, call: LooseCall, token: string | undefined): string {
  const { method, path } = routes[name];
  const params = new Map<string, unknown>(Object.entries(call.params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params.get(key))));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(key, String(value));
  // A header would cost every public read a preflight request, so the wire version goes into the address there.
  if (method === 'GET' && token === undefined) query.set('wire', String(WIRE_VERSION));
  return `${baseUrl.replace(/\/+$/, '')}${filled}${query.size > 0 ? `?${query}` : ''}`;
}

interface HeaderParts {
  readonly accept: string;
  readonly locale: string | undefined;
  readonly token: string | undefined;
  readonly isRead: boolean;
}

function headersOf(call: CallOptions, { accept, locale, token, isRead }: HeaderParts): Record<string, string> {
  return {
    Accept: accept,
    ...(locale && { 'Accept-Language': locale }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...((token !== undefined || !isRead) && { [WIRE_HEADER]: String(WIRE_VERSION) }),
    ...(call.idempotencyKey !== undefined && { 'Idempotency-Key': call.idempotencyKey }),
    ...call.headers,
  };
}

function bodyOf(body: unknown): { body?: BodyInit; json?: unknown } {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body };
  // Copied because a view may sit in shared memory, which requests refuse.
  return body instanceof Uint8Array ? { body: new Uint8Array(body) } : { json: body };
}

function lowerCase<Method extends string>(method: Method): Lowercase<Method> {
  return method.toLowerCase() as Lowercase<Method>;
}

function parsedJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedReplyError('The reply is not JSON', {
      cause,
      status: response.status,
      requestId: response.headers.get('X-Request-Id'),
    });
  }
}

function asCagetteError(error: unknown, signal: AbortSignal | undefined, timeoutMs: number, now: number): CagetteError {
  if (signal?.aborted) return new AbortError({ cause: signal.reason });
  if (isKyTimeout(error) && !isCagetteError(error)) return new TimeoutError(timeoutMs);
  if (isHTTPError(error)) return failedReply(error.response, error.data, now);
  return isCagetteError(error) ? error : new NetworkError({ cause: error });
}
