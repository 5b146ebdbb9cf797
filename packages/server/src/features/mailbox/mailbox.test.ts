import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMailWorkers } from '../../testing/mail-workers.ts';
import { createScene, orderBody, place } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let stopWorkers: () => Promise<void>;
beforeAll(async () => {
  server = await createTestServer();
  stopWorkers = await startMailWorkers(server);
});
afterAll(async () => {
  await stopWorkers();
  await server.close();
});

const get = (path: string) => server.call('GET', path);
const mailCount = async () => (await server.deps.db.selectFrom('keptMails').select('id').execute()).length;

async function orderOf(email: string, name = 'Ferme Petra') {
  const before = await mailCount();
  const scene = await createScene(server, { farm: { name } });
  const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], { customer: { name: 'Anton', email } });
  const { order } = (await place(server, body)).body;
  await expect.poll(mailCount).toBe(before + 1);
  return order;
}
const links = (page: string) => [...page.matchAll(/href="(\/dev\/mailbox\/\d+)"/g)].map((match) => match[1]!);

describe('the trial mailbox', () => {
  test('says what to do while it is empty', async () => {
    const page = await get('/dev/mailbox');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Passez une commande');
  });

  test('lists what would have been sent, the newest first, and shows each as HTML, as text and with its attachments', async () => {
    const first = await orderOf('a@example.org');
    const second = await orderOf('b@example.org');
    const list = await get('/dev/mailbox');
    expect(list.body.indexOf(second.code)).toBeLessThan(list.body.indexOf(first.code));
    const path = links(list.body)[0]!;
    const mail = await get(path);
    expect(mail.body).toContain('b@example.org');
    expect(mail.body).toContain('Ferme Petra &lt;commandes@cagette.localhost&gt;');
    expect(mail.body).toContain(`#order=${second.id}&amp;token=`);
    const message = await get(`${path}/message`);
    expect(message.body).toContain(second.code);
    const attachment = await get(`${path}/attachments/0`);
    expect(attachment.headers.get('Content-Disposition')).toContain('retrait.ics');
    expect(attachment.body).toContain('BEGIN:VCALENDAR');
  });

  test('runs nothing of a mail and loads nothing from elsewhere', async () => {
    await orderOf('c@example.org', '<script>alert(1)</script>');
    const list = await get('/dev/mailbox');
    const path = links(list.body)[0]!;
    for (const page of [list, await get(path)]) {
      expect(page.body).not.toMatch(/<script|<style|style="|https?:\/\/(?!127)[^"]*\.(css|js)/);
      expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self'; frame-src 'self'/);
      expect(page.headers.get('Cache-Control')).toBe('no-store');
    }
    const message = await get(`${path}/message`);
    expect(message.body).not.toContain('<script');
    expect(message.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await get('/dev/mailbox/mailbox.css')).headers.get('Content-Type')).toContain('text/css');
  });

  test('has no page for what is not there', async () => {
    for (const path of [
      '/dev/mailbox/999999',
      '/dev/mailbox/x',
      '/dev/mailbox/1%3B',
      '/dev/mailbox/1/attachments/9',
      '/dev/mailbox/1/attachments/-1',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  test('does not exist on a server that the world reaches', async () => {
    const other = await createTestServer({ config: { publicUrl: 'https://commandes.example.org' } });
    expect((await other.call('GET', '/dev/mailbox')).status).toBe(404);
    expect((await other.call('GET', '/dev/mailbox/1')).status).toBe(404);
    await other.close();
  });

  test('does not exist on a server with a mail server', async () => {
    const other = await createTestServer({ config: { smtpUrl: 'smtp://127.0.0.1:9' } });
    expect((await other.call('GET', '/dev/mailbox')).status).toBe(404);
    expect((await other.call('GET', '/dev/mailbox/1/message')).status).toBe(404);
    await other.close();
  });
});
