import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, orderBody, place } from '../../testing/scene.ts';
import { signIn } from '../../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://paniers.example' } });
});
afterAll(() => server.close());

async function placed(email: string, farm: Record<string, unknown> = {}) {
  const scene = await createScene(server, { farm });
  const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], { customer: { name: 'Anton', email } });
  const { order, token } = (await place(server, body)).body;
  return { scene, order, token, calendar: (by: string = token) => server.call('GET', `/v1/orders/${order.id}/calendar.ics?token=${by}`) };
}

describe('an order’s calendar file', () => {
  test('opens with the link’s token, holds the collection in UTC, and is not kept by caches', async () => {
    const { order, calendar } = await placed('a@example.org', { name: 'Ferme; de l’Étang, « Petra »' });
    const reply = await calendar();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    const lines = String(reply.body)
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n');
    expect(lines).toContain(`UID:${order.id}@cagette`);
    expect(lines).toContain('DTSTART:20261128T070000Z');
    expect(lines).toContain('DTEND:20261128T110000Z');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines).toContain('SEQUENCE:1');
    expect(lines).toContain('SUMMARY:Retrait de ma commande – Ferme\\; de l’Étang\\, « Petra »');
    expect(lines.find((line) => line.startsWith('LOCATION:'))).toBe(
      'LOCATION:Place du Marché\\, Place de l’Hôtel de Ville\\, 20200 Bastia',
    );
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      `https://paniers.example/${order.organisation.slug}#order=${order.id}`,
    );
  });

  test('has lines of at most 75 bytes that end as RFC 5545 wants', async () => {
    const { calendar } = await placed('b@example.org', { name: 'é'.repeat(150) });
    const lines = String((await calendar()).body).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('\r\n')).not.toMatch(/[^\r]\n/);
  });

  test('takes its event away once the order is cancelled', async () => {
    const { order, token, calendar } = await placed('c@example.org');
    await server.call('DELETE', `/v1/orders/${order.id}`, { token });
    const reply = await calendar();
    expect(reply.body).toContain('METHOD:CANCEL');
    expect(reply.body).toContain('STATUS:CANCELLED');
    expect(reply.body).toContain('SEQUENCE:2');
  });

  test('is refused without a token, with a forged one, and with another order’s', async () => {
    const { order, calendar } = await placed('d@example.org');
    const other = await placed('e@example.org');
    const without = await server.call('GET', `/v1/orders/${order.id}/calendar.ics`);
    expect([without.status, without.body.code]).toEqual([401, 'auth.required']);
    const forged = await calendar('a.b.c');
    expect([forged.status, forged.body.code]).toEqual([401, 'link.invalid']);
    const foreign = await calendar(other.token);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'order.notFound']);
  });
});

describe('an order’s calendar address', () => {
  test('is the same in the reply to placing it, by its link, and for who signed in with a code, and opens the file without either', async () => {
    const { order, token } = await placed('f@example.org');
    const session = await signIn(server, 'f@example.org');
    const path = `/v1/orders/${order.id}`;
    const byLink = (await server.call('GET', path, { token })).body;
    const bySession = (await server.call('GET', path, { token: session })).body;
    const listed = (await server.call('GET', '/v1/me/orders', { token: session })).body.items[0];
    expect(new Set([order, byLink, bySession, listed].map((one) => one.calendarPath)).size).toBe(1);
    const reply = await server.call('GET', `/${bySession.calendarPath}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain(`UID:${order.id}@cagette`);
  });

  test('is gone once the order is cancelled', async () => {
    const { order, token } = await placed('g@example.org');
    expect((await server.call('DELETE', `/v1/orders/${order.id}`, { token })).body.calendarPath).toBeNull();
    expect((await server.call('GET', `/v1/orders/${order.id}`, { token })).body.calendarPath).toBeNull();
  });

  test('is gone once the collection is over', async () => {
    const later = await createTestServer();
    try {
      const scene = await createScene(later);
      const { order, token } = (await place(later, await orderBody(later, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }]))).body;
      const read = async () => (await later.call('GET', `/v1/orders/${order.id}`, { token })).body.calendarPath;
      later.clock.advance(Date.parse(order.distribution.endsAt) - later.clock.now().getTime() - 1);
      expect(await read()).toBe(order.calendarPath);
      later.clock.advance(1);
      expect(await read()).toBeNull();
    } finally {
      await later.close();
    }
  });

  test('is not in what the customer exports, which opens nothing', async () => {
    const { order } = await placed('h@example.org');
    const token = await signIn(server, 'h@example.org');
    const { body } = await server.call('GET', '/v1/me/export', { token });
    expect(body.orders.map((one: { id: string }) => one.id)).toEqual([order.id]);
    expect(JSON.stringify(body)).not.toContain('calendar.ics');
  });

  test('is not told to who adds to another’s order', async () => {
    const { scene } = await placed('i@example.org');
    const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], {
      customer: { name: 'Altru', email: 'i@example.org' },
    });
    expect((await place(server, body)).body).toEqual({ added: true, order: null, token: null });
  });
});
