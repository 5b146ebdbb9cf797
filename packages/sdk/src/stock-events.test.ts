import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCagette, isApiError, isUnexpectedReplyError, type StockEvent } from './index.ts';
import { answer, hangUp, refuse, startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, testId } from './testing/farm.ts';
import { contractValidator } from './validator.ts';

const distributionId = testId('distribution', 1);
let server: ContractServer;

beforeEach(async () => {
  server = await startContractServer();
});
afterEach(async () => server.close());

function left(available: number): StockEvent {
  return { type: 'stock', offers: [{ offerId: HONEY, available }] };
}

function watch(signal?: AbortSignal) {
  const cagette = createCagette({ baseUrl: server.baseUrl, validator: contractValidator, retry: { baseMs: 1 } });
  return cagette.shelves.watch(distributionId, signal ? { signal } : {})[Symbol.asyncIterator]();
}

/** Starts reading and says when a reader is connected, so that nothing is sent to nobody. */
async function connected(): Promise<void> {
  while (server.events.readers.size === 0) await new Promise(setImmediate);
}

async function gone(): Promise<void> {
  while (server.events.readers.size > 0) await new Promise(setImmediate);
}

describe('Watching a shelf', () => {
  test('tells what changes, in order', async () => {
    const events = watch();
    const first = events.next();
    await connected();
    server.events.emit(left(3));
    server.events.emit(left(2));
    expect((await first).value).toEqual(left(3));
    expect((await events.next()).value).toEqual(left(2));
    await events.return?.();
  });

  test('resumes after the last event when the connection breaks, and misses nothing', async () => {
    const events = watch();
    const first = events.next();
    await connected();
    server.events.emit(left(3));
    await first;
    const second = events.next();
    server.events.drop();
    await gone();
    server.events.emit(left(2));
    expect((await second).value).toEqual(left(2));
    expect(server.requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '1']);
    await events.return?.();
  });

  test('asks to fetch the shelf again when it cannot know what it missed', async () => {
    const events = watch();
    const first = events.next();
    await connected();
    server.events.drop();
    expect((await first).value).toEqual({ type: 'shelf' });
    await events.return?.();
  });

  test('outlasts refusals that pass and keeps trying', async () => {
    server.interrupt(hangUp, answer(502), refuse('server.busy', {}, { 'Retry-After': '0' }), hangUp, hangUp);
    const events = watch();
    const first = events.next();
    await connected();
    server.events.emit(left(1));
    expect((await first).value).toEqual(left(1));
    expect(server.requests).toHaveLength(6);
    await events.return?.();
  });

  test('ends with an error that waiting cannot mend', async () => {
    server.interrupt(refuse('distribution.notFound', {}));
    const error: unknown = await watch()
      .next()
      .catch((reason: unknown) => reason);
    expect(isApiError(error, 'distribution.notFound')).toBe(true);
  });

  test('ends without an error when the signal aborts, connected or waiting', async () => {
    const leaving = new AbortController();
    const next = watch(leaving.signal).next();
    await connected();
    leaving.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    await gone();
    expect(await watch(AbortSignal.abort()).next()).toEqual({ done: true, value: undefined });
  });

  test('closes the connection when the loop is left', async () => {
    const events = watch();
    const first = events.next();
    await connected();
    server.events.emit(left(3));
    await first;
    await events.return?.();
    await gone();
    expect(server.events.readers.size).toBe(0);
  });

  test('passes over events of a newer server and refuses what is not one', async () => {
    const stream = (data: string) => answer(200, `id: 1\ndata: ${data}\n\n`, { 'Content-Type': 'text/event-stream' });
    server.interrupt(
      stream('{"type":"weather"}'),
      stream('{"type":"stock"}'),
      stream('{'),
      answer(200, '{}', { 'Content-Type': 'application/json' }),
    );
    for (let index = 0; index < 3; index += 1) {
      const error: unknown = await watch()
        .next()
        .catch((reason: unknown) => reason);
      expect(isUnexpectedReplyError(error)).toBe(true);
    }
  });
});
