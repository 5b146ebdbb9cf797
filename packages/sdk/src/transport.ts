/** One call over HTTP: address, headers, timeout, retries, and failures turned into the SDK's errors. The only file that fetches. */
import { systemNow } from './clock.ts';
import type { BodyIn, ParamsIn, QueryIn, ReplyOf } from './contract/endpoints.ts';
import type { EndpointName } from './contract/routes.ts';
import { createDeadline } from './deadline.ts';
import { AbortError, isApiError, NetworkError, TimeoutError, UnexpectedReplyError, type CagetteError } from './errors.ts';
import { prepareRequest, type CallOptions, type LooseCall, type PreparedRequest } from './request.ts';
import { isRepeatable, retryRules, waitBeforeRetry, type RetryOptions, type RetryRules } from './retry.ts';
import { liveSession, memorySession, type SessionStore } from './session.ts';
import type { ReplyValidator } from './validator.ts';
import { wait } from './wait.ts';

export interface TransportOptions {
  /** The server's address, with or without a path: `https://cagette.example`. Empty means the page's own origin. */
  readonly baseUrl: string;
  /** The person's language as a BCP 47 tag, or what tells it at each call, for what the server writes to them. Default: what the runtime sends. */
  readonly locale?: string | (() => string);
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
  /** Tries once and leaves the reply's body to be streamed. */
  open<Name extends EndpointName>(name: Name, call: Call<Name>, accept: string): Promise<Response>;
}

/** What one try brought. `text` is the whole body, or empty when it is left to be streamed. */
interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** How long one try may last, and what it includes. */
interface TryLimits {
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** Whether the body belongs to the try. */
  readonly whole: boolean;
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

  async function send(name: EndpointName, call: LooseCall, accept: string, whole: boolean): Promise<Answer> {
    const held = call.token === undefined && call.signedIn ? liveSession(session, now)?.token : undefined;
    const request = prepareRequest(name, call, {
      baseUrl,
      accept,
      locale: typeof locale === 'function' ? locale() : locale,
      token: call.token ?? held,
    });
    const limits = { signal: call.signal, timeoutMs: call.timeoutMs ?? timeoutMs, whole };
    const rules = whole && isRepeatable(name, call.idempotencyKey) ? retry : { ...retry, tries: 1 };
    for (let count = 1; ; count += 1) {
      const outcome = await attempt(request, limits);
      if ('response' in outcome) return outcome;
      const waitMs = waitBeforeRetry(outcome, count, rules, random());
      if (waitMs === null) {
        // The server no longer knows the session: keeping it would fail every call to come.
        if (held !== undefined && isApiError(outcome, 'auth.invalid')) session.write(null);
        throw outcome;
      }
      await wait(waitMs, call.signal);
    }
  }

  /** One try. It is over when its body is here, so that the timeout and the retries cover a body that breaks off. */
  async function attempt({ url, init }: PreparedRequest, { signal, timeoutMs, whole }: TryLimits): Promise<Answer | CagetteError> {
    const deadline = createDeadline(signal);
    const exchange = async (): Promise<Answer> => {
      const response = await fetch(url, { ...init, signal: deadline.signal });
      return { response, text: whole || !response.ok ? await response.text() : '' };
    };
    deadline.within(timeoutMs);
    try {
      // Raced, because a `fetch` of the caller's may not listen to signals.
      const answer = deadline.signal.aborted ? undefined : await Promise.race([exchange(), deadline.over]);
      if (answer?.response.ok) return answer;
      if (answer && !signal?.aborted) {
        // Read when it is needed: a page whose calls succeed need not wait for it.
        const { failedReply } = await import('./failed-reply.ts');
        return failedReply(answer.response, answer.text, now());
      }
    } catch (cause) {
      if (!deadline.signal.aborted) return new NetworkError({ cause });
    } finally {
      // A stream outlives its try, and the caller's signal still ends it.
      if (whole) deadline.end();
      else deadline.lift();
    }
    return signal?.aborted ? new AbortError({ cause: signal.reason }) : new TimeoutError(timeoutMs);
  }

  return {
    session,
    validator,
    now,
    random,
    retry,
    async reply(name, call) {
      const { response, text } = await send(name, call, 'application/json', true);
      const value = text === '' ? undefined : parsedJson(text, response);
      // Without a validator the server is trusted: it parses each reply by the same contract before it leaves.
      return validator === undefined ? (value as ReplyOf<typeof name>) : validator.reply(name, value);
    },
    async text(name, call, accept) {
      return (await send(name, call, accept, true)).text;
    },
    async open(name, call, accept) {
      return (await send(name, call, accept, false)).response;
    },
  };
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
