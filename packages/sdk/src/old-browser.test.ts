/** A phone whose last update came in 2022 (Safari 16.0, Chrome 106): what is younger is taken away before a customer orders. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCagette, isAbortError, isTimeoutError } from './index.ts';
import { hangUp, startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, SLUG, testId } from './testing/farm.ts';

const youngFeatures: readonly (readonly [owner: object, ...names: readonly (string | symbol)[]])[] = [
  [AbortSignal, 'any'],
  [URLSearchParams.prototype, 'size'],
  [URL, 'canParse', 'parse'],
  [Response, 'json'],
  [Promise, 'withResolvers', 'try'],
  [Array, 'fromAsync'],
  [Object, 'groupBy'],
  [Map, 'groupBy'],
  [Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with'],
  [Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf'],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object, 'map', 'filter', 'find', 'some', 'toArray'],
];

const distributionId = testId('distribution', 1);
const restorations: (() => void)[] = [];
let server: ContractServer;

beforeAll(async () => {
  server = await startContractServer();
  // Fetched when somebody watches: here by the test runner, which is no old phone.
  await import('./stock-events.ts');
  for (const [owner, ...names] of youngFeatures)
    for (const name of names) {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name);
      if (descriptor === undefined) continue;
      Reflect.deleteProperty(owner, name);
      restorations.push(() => Object.defineProperty(owner, name, descriptor));
    }
});
afterAll(async () => {
  for (const restore of restorations) restore();
  await server.close();
});

/** Who is to get an answer has time for it, also on a busy machine. */
function client(timeoutMs = 200) {
  return createCagette({ baseUrl: server.baseUrl, timeoutMs, retry: { baseMs: 1 } });
}

test('An old phone lists, quotes and orders, over a connection that breaks', async () => {
  const cagette = client(2000);
  const { signal } = new AbortController();
  server.interrupt(hangUp, () => {});
  const { items } = await cagette.distributions.list(SLUG, { limit: 1, signal }).page();
  expect(items).toHaveLength(1);
  expect(server.requests.at(-1)?.url.search).toBe('?limit=1&wire=1');
  const lines = [{ offerId: HONEY, quantity: 1 }];
  const { totalCents } = await cagette.quotes.create({ distributionId, lines }, { signal });
  const customer = { name: 'Ana', email: 'ana@example.org' };
  const { order } = await cagette.orders.place({ distributionId, lines, customer, termsAccepted: true, expectedTotalCents: totalCents });
  expect(order?.lines).toHaveLength(1);
});

test('An old phone watches the stock, and leaves', async () => {
  const leaving = new AbortController();
  const events = client().shelves.watch(distributionId, { signal: leaving.signal })[Symbol.asyncIterator]();
  const first = events.next();
  while (server.events.readers.size === 0) await new Promise(setImmediate);
  server.events.emit({ type: 'stock', offers: [{ offerId: HONEY, available: 3 }] });
  expect((await first).value).toMatchObject({ type: 'stock' });
  const next = events.next();
  leaving.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('An old phone gives up in time, and when it is told to', async () => {
  const leaving = new AbortController();
  server.interrupt(
    () => leaving.abort(),
    () => {},
    () => {},
    () => {},
  );
  const left: unknown = await client()
    .organisations.get(SLUG, { signal: leaving.signal })
    .catch((error: unknown) => error);
  expect(isAbortError(left)).toBe(true);
  const late: unknown = await client()
    .organisations.get(SLUG)
    .catch((error: unknown) => error);
  expect(isTimeoutError(late)).toBe(true);
});
