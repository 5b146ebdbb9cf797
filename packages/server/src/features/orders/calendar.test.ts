import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene, orderBody, place } from '../../testing/scene.ts';
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
  return { order, token, calendar: (by: string = token) => server.call('GET', `/v1/orders/${order.id}/calendar.ics?token=${by}`) };
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
