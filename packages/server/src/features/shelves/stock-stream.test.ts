import { connect, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../testing/listen.ts';
import { createScene, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
let http: Awaited<ReturnType<typeof listen>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  scene = await createScene(server);
  http = await listen(server);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await http.close();
});

const path = () => `/v1/distributions/${scene.distributionId}/events`;
const readers = () => server.deps.stockHub.logOf(scene.distributionId).readers;

/** A connection that asks for the events and reads the answer, or never does. */
function watch(isReading: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(http.url).port), '127.0.0.1');
    sockets.push(socket);
    socket.on('error', reject);
    socket.write(`GET ${path()} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    socket.once('data', (chunk: Buffer) => {
      if (isReading) socket.resume();
      else socket.pause();
      resolve(chunk.toString().split('\r\n')[0] ?? '');
    });
  });
}

describe('events of a shelf', () => {
  test('are not streamed to a HEAD, which would never be read', async () => {
    const reply = await fetch(`${http.url}${path()}`, { method: 'HEAD' });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    expect(readers()).toBe(0);
  });

  test('that come while a reader is told what is left are not lost', async () => {
    const event = { type: 'stock' as const, offers: [{ offerId: scene.offerIds[0]!, available: 1 }] };
    await fetch(`${http.url}/v1/distributions/${scene.distributionId}/shelf`);
    const { db } = server.deps;
    const abort = new AbortController();
    const asked = await db.transaction().execute(async (trx) => {
      await sql`lock table stocks in access exclusive mode`.execute(trx);
      const reply = fetch(`${http.url}${path()}`, { signal: abort.signal });
      // The reader waits for the quantities; meanwhile something is told.
      const waits = sql<{
        waits: boolean;
      }>`select exists (select from pg_locks where not granted and relation = 'stocks'::regclass and database = (select oid from pg_database where datname = current_database())) as waits`;
      await expect.poll(async () => (await waits.execute(db)).rows[0]?.waits).toBe(true);
      server.deps.stockHub.logOf(scene.distributionId).add(event);
      return { reply };
    });
    const reader = (await asked.reply).body!.pipeThrough(new TextDecoderStream()).getReader();
    let read = '';
    while (!read.includes('"available":1}')) read += (await reader.read()).value ?? '';
    abort.abort();
    expect(read.indexOf('"available":10}')).toBeLessThan(read.indexOf('"available":1}'));
  });

  test('do not pile up for a reader that stopped reading, and others go on', async () => {
    await Promise.all([watch(true), watch(false)]);
    await expect.poll(readers).toBe(2);
    const offers = Array.from({ length: 500 }, () => ({ offerId: scene.offerIds[0]!, available: 3 }));
    const log = server.deps.stockHub.logOf(scene.distributionId);
    for (let told = 0; told < 3_000 && readers() > 1; told += 1) {
      log.add({ type: 'stock', offers });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(readers()).toBe(1);
  });

  test('are refused to an address that watches two hundred times already, until it lets go', async () => {
    for (let opened = 0; opened < 200; opened += 1) expect(await watch(true)).toContain('200 OK');
    const reply = await fetch(`${http.url}${path()}`);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await reply.json()).toMatchObject({ code: 'rate.limited' });
    for (const socket of sockets.splice(0)) socket.destroy();
    await expect.poll(readers).toBe(0);
    expect(await watch(true)).toContain('200 OK');
  });
});
