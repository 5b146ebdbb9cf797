import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../testing/mail-server.ts';
import { startMailWorkers } from '../../testing/mail-workers.ts';
import { createScene, orderBody, place } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let mailServer: MailServer;
let server: TestServer;
let stopWorkers: () => Promise<void>;

beforeEach(async () => {
  mailServer = await startMailServer();
  server = await createTestServer({ config: { smtpUrl: `smtp://127.0.0.1:${mailServer.port}`, logLevel: 'silent' } });
});
afterEach(async () => {
  await stopWorkers();
  await server.close();
  await mailServer.close();
});

async function order(email: string) {
  const scene = await createScene(server);
  const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], { customer: { name: 'Anghjula', email } });
  return (await place(server, body)).body.order;
}

const alphabetically = (a: string, b: string) => (a < b ? -1 : 1);

async function jobs(): Promise<{ state: string; retryCount: number }[]> {
  const { rows } = await sql<{ state: string; retryCount: number }>`
    select state::text, retry_count from pgboss.job where name = 'mail.order' order by created_on, id`.execute(server.deps.db);
  return rows;
}
/** What waits for its next attempt need not wait any longer. */
async function retryNow(): Promise<void> {
  await expect.poll(async () => (await jobs()).map(({ state }) => state)).not.toContain('active');
  await sql`update pgboss.job set start_after = created_on where state = 'retry'`.execute(server.deps.db);
  server.deps.jobs.wake('mail.order');
}

describe('a mail server that fails', () => {
  test('loses nothing while it is down: every mail arrives once when it is back', async () => {
    const { port } = mailServer;
    await mailServer.close();
    stopWorkers = await startMailWorkers(server);
    const orders = [await order('a@example.org'), await order('b@example.org'), await order('c@example.org')];
    await expect.poll(async () => (await jobs()).map(({ state }) => state)).toEqual(['retry', 'retry', 'retry']);
    mailServer = await startMailServer({ port });
    await retryNow();
    const received = await mailServer.waitFor(3);
    await server.deps.jobs.stop();
    expect(received.map((mail) => mail.recipients[0] ?? '').toSorted(alphabetically)).toEqual([
      'a@example.org',
      'b@example.org',
      'c@example.org',
    ]);
    for (const { code } of orders) expect(received.filter((mail) => mail.subject?.includes(code))).toHaveLength(1);
    expect((await jobs()).map(({ state }) => state)).toEqual(['completed', 'completed', 'completed']);
  });

  test('that takes a mail but whose answer is lost gets it again under the same Message-ID', async () => {
    const { port } = mailServer;
    await mailServer.close();
    mailServer = await startMailServer({ port, loseAnswers: 1 });
    stopWorkers = await startMailWorkers(server);
    await order('d@example.org');
    await mailServer.waitFor(1);
    await expect.poll(async () => (await jobs())[0]?.state).toBe('retry');
    await retryNow();
    const received = await mailServer.waitFor(2);
    await server.deps.jobs.stop();
    expect(received).toHaveLength(2);
    expect(received[0]!.messageId).toMatch(/^<[\w-]+@cagette\.localhost>$/);
    expect(received[1]!.messageId).toBe(received[0]!.messageId);
    expect(received[1]!.subject).toBe(received[0]!.subject);
  });

  test('is not blamed with addresses: what is kept of the failure names nobody', async () => {
    await mailServer.close();
    stopWorkers = await startMailWorkers(server);
    await order('e@example.org');
    await expect.poll(async () => (await jobs())[0]?.state).toBe('retry');
    const { rows } = await sql<{ output: unknown; data: unknown }>`select output, data from pgboss.job where name = 'mail.order'`.execute(
      server.deps.db,
    );
    expect(JSON.stringify(rows)).toContain('ECONNREFUSED');
    expect(JSON.stringify(rows)).not.toContain('e@example.org');
  });
});

describe('a mail that has become pointless', () => {
  test('is not sent: the customer was erased, the order is gone, or it was cancelled before its confirmation left', async () => {
    const erased = await order('erased@example.org');
    const gone = await order('gone@example.org');
    const cancelled = await order('cancelled@example.org');
    const kept = await order('kept@example.org');
    const { db } = server.deps;
    await db.updateTable('orders').set({ customerName: null }).where('id', '=', erased.id).execute();
    await db.updateTable('customers').set({ email: null }).where('email', '=', 'erased@example.org').execute();
    await db.deleteFrom('orders').where('id', '=', gone.id).execute();
    await db.updateTable('orders').set({ state: 'cancelled' }).where('id', '=', cancelled.id).execute();
    stopWorkers = await startMailWorkers(server);
    const received = await mailServer.waitFor(1);
    await expect.poll(async () => (await jobs()).map(({ state }) => state)).toEqual(['completed', 'completed', 'completed', 'completed']);
    expect(received.map((mail) => mail.recipients)).toEqual([['kept@example.org']]);
    expect(received[0]!.subject).toContain(kept.code);
  });
});
