import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { runningPostmaster } from './db/embedded/postmaster-file.ts';
import { startServer } from './main.ts';
import { createScene } from './testing/scene.ts';
import { isReady, postmasterPid, type ServerProcess, spawnServer } from './testing/server-process.ts';
import type { TestServer } from './testing/test-server.ts';

const ROUNDS = 20;
const BUYERS = 8;
const MIN_ORDERS_A_ROUND = 5;
const STOCK = 1_000_000;
const HOUR_MS = 3_600_000;

let dataDir: string;
let scene: { distributionId: string; offerIds: readonly string[] };
const acknowledged: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cagette-crash-'));
  const server = await startServer(readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }));
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
  scene = await createScene({ deps: server.deps } as TestServer, {
    offers: Array.from({ length: 5 }, () => ({ declaredStock: STOCK })),
    distribution: { opensAt: at(-1), closesAt: at(24), startsAt: at(25), endsAt: at(26) },
  });
  await server.stop();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a server killed while orders come in loses none that it acknowledged, and the next start needs no hand', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const server = await spawnServer({ DATA_DIR: dataDir });
    await orderUntil(server, async () => {
      server.child.kill('SIGKILL');
      await server.ended;
    });
  }
  await expectWhole();
}, 240_000);

test('a PostgreSQL killed while orders come in loses none that was acknowledged, and comes back by itself', async () => {
  const server = await spawnServer({ DATA_DIR: dataDir });
  for (let round = 0; round < ROUNDS; round++) {
    await orderUntil(server, async () => process.kill(postmasterPid(dataDir), 'SIGKILL'));
    while (!(await isReady(server.url))) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  await expectWhole();
}, 240_000);

test.each([0, 250, 500, 750])(
  'told to stop %i ms after its PostgreSQL died, a server ends and leaves no process behind',
  async (pauseMs) => {
    const server = await spawnServer({ DATA_DIR: dataDir });
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    expect(runningPostmaster(join(dataDir, 'postgres'))).toBeNull();
  },
  60_000,
);

/** Buyers order without a pause; after a few orders the blow falls, and they go on until they get no answer. */
async function orderUntil(server: ServerProcess, blow: () => Promise<unknown>): Promise<void> {
  const before = acknowledged.length;
  let struck = false;
  const buyers = Array.from({ length: BUYERS }, async () => {
    while (!struck) {
      const id = await order(server.url);
      if (id) acknowledged.push(id);
      if (!struck && acknowledged.length - before >= MIN_ORDERS_A_ROUND + (before % 13)) {
        struck = true;
        await blow();
      }
    }
  });
  await Promise.all(buyers);
}

async function order(url: string): Promise<string | null> {
  try {
    const reply = await fetch(`${url}/v1/orders`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        distributionId: scene.distributionId,
        lines: scene.offerIds.map((offerId) => ({ offerId, quantity: 1 })),
        customer: { name: 'Anto', email: `${crypto.randomUUID()}@example.org` },
        termsAccepted: true,
        expectedTotalCents: 5 * 1190,
      }),
    });
    if (reply.status === 201) return ((await reply.json()) as { order: { id: string } }).order.id;
    await reply.body?.cancel();
    expect(reply.status).toBe(503);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return null;
}

/** Every acknowledged order is there; every order that is there has its lines, its audit row, its e-mail job, and its stock is gone. */
async function expectWhole(): Promise<void> {
  const server = await startServer(readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }));
  const { db } = server.deps;
  const { sql } = await import('kysely');
  const { rows } = await sql<{ id: string; lines: number; changes: number; jobs: number; keys: number }>`
    select o.id, (select count(*) from order_lines l where l.order_id = o.id) as lines, (select count(*) from order_changes c where c.order_id = o.id) as changes,
      (select count(*) from pgboss.job j where j.data->>'orderId' = o.id) as jobs, (select count(*) from idempotency_keys k where k.order_id = o.id) as keys
    from orders o`.execute(db);
  const stored = new Set(rows.map((row) => row.id));
  const stocks = await db.selectFrom('stocks').select('quantity').execute();
  await server.stop();
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * MIN_ORDERS_A_ROUND);
  expect(rows.filter((row) => row.lines !== 5 || row.changes !== 1 || row.jobs !== 1 || row.keys !== 1)).toEqual([]);
  expect(stocks.map((stock) => stock.quantity)).toEqual(Array(5).fill(STOCK - rows.length));
}
