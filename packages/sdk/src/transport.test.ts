import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createCagette,
  isAbortError,
  isApiError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedReplyError,
  type CagetteOptions,
} from './index.ts';
import { answer, hangUp, refuse, startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, SLUG, testId } from './testing/farm.ts';
import { contractValidator } from './validator.ts';

const distributionId = testId('distribution', 1);
const quick = { retry: { baseMs: 1 } };
/** So long that a test which waits for the back-off fails. */
const never = { retry: { baseMs: 1_000_000 } };
let server: ContractServer;

beforeAll(async () => {
  server = await startContractServer({ jars: 1000 });
});
afterAll(async () => server.close());
beforeEach(() => server.reset());

function client(options: Partial<CagetteOptions> = quick) {
  return createCagette({ baseUrl: server.urlOfNow, ...options });
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('The call succeeded');
    },
    (error: unknown) => error,
  );
}

const body = {
  distributionId,
  lines: [{ offerId: HONEY, quantity: 1 }],
  customer: { name: 'Ana', email: 'ana@example.org' },
  termsAccepted: true as const,
  expectedTotalCents: 1210,
};

describe('A try that failed by chance', () => {
  test.each([408, 429, 502, 503, 504])('with status %i is repeated', async (status) => {
    server.interrupt(answer(status));
    expect((await client().organisations.get(SLUG)).slug).toBe(SLUG);
    expect(server.requests).toHaveLength(2);
  });

  test('because the connection broke is repeated', async () => {
    server.interrupt(hangUp);
    expect((await client().organisations.get(SLUG)).slug).toBe(SLUG);
  });

  test('because the body broke off half-way is repeated', async () => {
    server.interrupt((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"slug":');
      setImmediate(() => response.destroy());
    });
    expect((await client().organisations.get(SLUG)).slug).toBe(SLUG);
    expect(server.requests).toHaveLength(2);
  });

  test('because no answer came in time is repeated', async () => {
    server.interrupt(() => {});
    expect((await client({ ...quick, timeoutMs: 200 }).organisations.get(SLUG)).slug).toBe(SLUG);
    expect(server.requests).toHaveLength(2);
  });

  test('is repeated twice and no more', async () => {
    server.interrupt(hangUp, hangUp, hangUp, hangUp);
    expect(isNetworkError(await failureOf(client({ retry: { baseMs: 1, tries: 10 } }).organisations.get(SLUG)))).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  test('is not repeated when retries are turned off', async () => {
    server.interrupt(hangUp);
    expect(isNetworkError(await failureOf(client({ retry: false }).organisations.get(SLUG)))).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('What is safe to repeat', () => {
  test('are quotes, and changing or cancelling an order', async () => {
    const cagette = client();
    server.interrupt(hangUp);
    await cagette.quotes.create({ distributionId, lines: body.lines });
    const { order, token } = await cagette.orders.place(body);
    const id = order?.id ?? '';
    const access = { token: token ?? '' };
    server.interrupt(hangUp);
    await cagette.orders.change(id, { lines: body.lines, expectedTotalCents: 1210 }, access);
    server.interrupt(hangUp);
    await cagette.orders.cancel(id, access);
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST', 'PUT', 'PUT', 'DELETE', 'DELETE']);
  });

  test('is placing an order, with one key over all tries and another for the next order', async () => {
    server.interrupt(hangUp, answer(503));
    await client().orders.place(body);
    await client().orders.place(body);
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).toMatch(/^[0-9a-f-]{32,36}$/);
  });

  test('is neither a code, nor signing in, nor erasing', async () => {
    const cagette = client();
    server.interrupt(hangUp, hangUp, hangUp);
    await failureOf(cagette.auth.requestCode('ana@example.org'));
    await failureOf(cagette.auth.signIn({ email: 'ana@example.org', code: '123456' }));
    await failureOf(cagette.me.erase());
    expect(server.requests).toHaveLength(3);
  });

  test('is nothing that the server has refused for good', async () => {
    server.interrupt(refuse('server.error', {}), refuse('stock.short', { problems: [], quote: {} as never }));
    expect(isApiError(await failureOf(client().organisations.get(SLUG)), 'server.error')).toBe(true);
    expect(isApiError(await failureOf(client().orders.place(body)), 'stock.short')).toBe(true);
    expect(server.requests).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  test.each([
    ['in seconds', '0'],
    ['as a date', 'Wed, 21 Oct 2015 07:28:00 GMT'],
  ])('%s is obeyed instead of the back-off', async (_, header) => {
    server.interrupt(answer(503, '', { 'Retry-After': header }));
    expect((await client(never).organisations.get(SLUG)).slug).toBe(SLUG);
  });

  test.each([
    ['in seconds', '3600'],
    ['as a date', 'Wed, 21 Oct 2099 07:28:00 GMT'],
  ])('%s that is longer than anybody waits ends the call at once, and says how long', async (_, header) => {
    server.interrupt(refuse('rate.limited', { retryAfterSeconds: 3600 }, { 'Retry-After': header }));
    const error = await failureOf(client(never).organisations.get(SLUG));
    if (!isApiError(error, 'rate.limited')) throw error;
    expect(error.retryAfterSeconds).toBeGreaterThanOrEqual(3600);
    expect(server.requests).toHaveLength(1);
  });

  test('that another origin may not read is taken from the problem', async () => {
    server.interrupt(refuse('rate.limited', { retryAfterSeconds: 0 }));
    expect((await client(never).organisations.get(SLUG)).slug).toBe(SLUG);
  });
});

describe('A signal', () => {
  test('ends a call that waits for its answer', async () => {
    const leaving = new AbortController();
    server.interrupt(() => leaving.abort(new Error('Somebody left')));
    const error = await failureOf(client().organisations.get(SLUG, { signal: leaving.signal }));
    if (!isAbortError(error)) throw error;
    expect(error).toMatchObject({ name: 'AbortError', code: 'request.aborted', cause: { message: 'Somebody left' } });
    expect(server.requests).toHaveLength(1);
  });

  test('ends a call that waits for its next try', async () => {
    const leaving = new AbortController();
    server.interrupt((response, seen) => {
      answer(503)(response, seen);
      response.on('finish', () => leaving.abort());
    });
    expect(isAbortError(await failureOf(client(never).organisations.get(SLUG, { signal: leaving.signal })))).toBe(true);
  });

  test('that has already aborted sends nothing', async () => {
    expect(isAbortError(await failureOf(client().organisations.get(SLUG, { signal: AbortSignal.abort() })))).toBe(true);
    expect(server.requests).toHaveLength(0);
  });
});

describe('A fetch of the caller’s', () => {
  test('is given an address and its init, and everything goes through it', async () => {
    const given: unknown[] = [];
    const own: typeof fetch = async (input, init) => {
      given.push(input, init?.method);
      return fetch(input, init);
    };
    await client({ fetch: own }).organisations.get(SLUG);
    expect(given).toEqual([`${server.urlOfNow}/v1/organisations/${SLUG}?wire=1`, 'GET']);
  });

  test('that does not listen to signals is left behind, in time and when the caller leaves', async () => {
    const leaving = new AbortController();
    const deaf: typeof fetch = async () => new Promise(() => {});
    const late = await failureOf(client({ fetch: deaf, retry: false, timeoutMs: 20 }).organisations.get(SLUG));
    expect(isTimeoutError(late)).toBe(true);
    const left = failureOf(client({ fetch: deaf }).organisations.get(SLUG, { signal: leaving.signal }));
    leaving.abort();
    expect(isAbortError(await left)).toBe(true);
  });

  test('is not called again for a caller who left during the back-off', async () => {
    const leaving = new AbortController();
    let calls = 0;
    const deaf: typeof fetch = async () => {
      calls += 1;
      setImmediate(() => leaving.abort());
      return new Response(null, { status: 503 });
    };
    expect(isAbortError(await failureOf(client({ ...never, fetch: deaf }).organisations.get(SLUG, { signal: leaving.signal })))).toBe(true);
    expect(calls).toBe(1);
  });

  test('leaves no listener on a signal that outlives its calls', async () => {
    const { signal } = new AbortController();
    server.interrupt(hangUp, answer(503));
    await client().organisations.get(SLUG, { signal });
    await failureOf(client().organisations.get('nobody', { signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('A failure', () => {
  test('to answer in time is a timeout that names its limit', async () => {
    server.interrupt(() => {});
    const error = await failureOf(client({ retry: false, timeoutMs: 50 }).organisations.get(SLUG));
    if (!isTimeoutError(error)) throw error;
    expect(error.params.timeoutMs).toBe(50);
  });

  test('to send the body in time is a timeout too', async () => {
    server.interrupt((response) => response.writeHead(200, { 'Content-Type': 'application/json' }).write('{'));
    expect(isTimeoutError(await failureOf(client({ retry: false, timeoutMs: 100 }).organisations.get(SLUG)))).toBe(true);
  });

  test('that is a proxy’s page is an unexpected reply with status and request id', async () => {
    server.interrupt(answer(403, '<h1>Forbidden</h1>', { 'Content-Type': 'text/html', 'X-Request-Id': 'edge-7' }));
    const error = await failureOf(client().organisations.get(SLUG));
    if (!isUnexpectedReplyError(error)) throw error;
    expect(error).toMatchObject({ status: 403, requestId: 'edge-7', code: 'reply.unexpected' });
  });

  test('that is a portal’s page with status 200 is an unexpected reply', async () => {
    server.interrupt(answer(200, '<h1>Wi-Fi</h1>', { 'Content-Type': 'text/html' }));
    expect(isUnexpectedReplyError(await failureOf(client().organisations.get(SLUG)))).toBe(true);
  });

  test('to be an organisation is seen by the validator and passed without it', async () => {
    server.interrupt(answer(200, '{"slug":1}'), answer(200, '{"slug":1}'));
    const error = await failureOf(client({ validator: contractValidator }).organisations.get(SLUG));
    if (!isUnexpectedReplyError(error)) throw error;
    expect(error.cause).toBeInstanceOf(Error);
    expect(await client().organisations.get(SLUG)).toEqual({ slug: 1 });
  });

  test('with a code of a newer server keeps its code', async () => {
    server.interrupt(
      answer(409, '{"code":"basket.tooHeavy","params":{"grams":5},"requestId":"req_9"}', { 'Content-Type': 'application/problem+json' }),
    );
    expect(await failureOf(client().organisations.get(SLUG))).toMatchObject({
      name: 'ApiError',
      code: 'basket.tooHeavy',
      params: { grams: 5 },
      requestId: 'req_9',
    });
  });

  test('never shows a token, whatever it is and however it is logged', async () => {
    const token = 'do-not-log-me';
    const cagette = client({ retry: false, timeoutMs: 100 });
    server.interrupt(hangUp, answer(500, 'oops'), refuse('auth.invalid', {}), () => {}, answer(200, 'oops'));
    for (let index = 0; index < 5; index += 1) {
      const error = await failureOf(cagette.orders.get(testId('order', 1), { token }));
      expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(token);
    }
  });
});

test('A token that no header may hold is refused by the server, not quoted by the runtime', async () => {
  for (const token of ['sk_secret\nX-Other: 1', 'sk_sécret‿']) {
    const error = await failureOf(client().orders.get(testId('order', 1), { token }));
    expect(isApiError(error)).toBe(true);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/s[eé]cret/);
  }
});

describe('Without a server', () => {
  afterEach(() => server.reset());

  test('the failure keeps its cause', async () => {
    const closed = await startContractServer();
    await closed.close();
    const error = await failureOf(createCagette({ baseUrl: closed.baseUrl, ...quick }).organisations.get(SLUG));
    if (!isNetworkError(error)) throw error;
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ status: null, requestId: null });
  });
});
