import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://paniers.example' } });
});
afterAll(() => server.close());

const linesOf = (body: unknown) =>
  String(body)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');

describe('a distribution’s calendar file', () => {
  test('is for anybody and holds the collection, its place and the way to order', async () => {
    const scene = await createScene(server, { farm: { name: 'Ferme; de l’Étang' }, distribution: { note: 'Apportez\nvos sacs' } });
    const reply = await server.call('GET', `/v1/distributions/${scene.distributionId}/calendar.ics`);
    expect([reply.status, reply.headers.get('Content-Type'), reply.headers.get('Content-Disposition')]).toEqual([
      200,
      'text/calendar; charset=utf-8; method=PUBLISH',
      'attachment; filename="retrait.ics"',
    ]);
    const lines = linesOf(reply.body);
    for (const line of [
      `UID:${scene.distributionId}@cagette`,
      'DTSTART:20261128T070000Z',
      'DTEND:20261128T110000Z',
      'SUMMARY:Retrait – Ferme\\; de l’Étang',
      'LOCATION:Place du Marché\\, Place de l’Hôtel de Ville\\, 20200 Bastia',
    ])
      expect(lines).toContain(line);
    const description = lines.find((line) => line.startsWith('DESCRIPTION:'));
    expect(description).toContain(`https://paniers.example/${scene.slug}#distribution=${scene.distributionId}`);
    expect(description).toContain('Apportez\\nvos sacs');
  });

  test('speaks English when it is asked to', async () => {
    const scene = await createScene(server, { farm: { name: 'Ferme du Pont' } });
    const reply = await server.call('GET', `/v1/distributions/${scene.distributionId}/calendar.ics?lang=en`);
    expect(linesOf(reply.body)).toContain('SUMMARY:Collection – Ferme du Pont');
  });

  test.each(['dst_00000000000000000000000000', 'nonsense', '%27%3B--', 'dst_%00'])('there is none of %s', async (id) => {
    const reply = await server.call('GET', `/v1/distributions/${id}/calendar.ics`);
    expect([reply.status, reply.body]).toMatchObject([404, { code: 'distribution.notFound' }]);
  });
});
