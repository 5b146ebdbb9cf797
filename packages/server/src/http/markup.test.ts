import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../features/auth/auth.service.ts';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const MARKUP = `<img src=x onerror="alert('1')"><script>alert(2)</script>&amp;`;

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const get = (path: string, token?: string) => server.call('GET', path, token ? { token } : {});

async function order(of: Scene, change: Record<string, unknown> = {}) {
  return place(server, { ...(await orderBody(server, of, [{ offerId: of.offerIds[0]!, quantity: 1 }])), ...change });
}

describe('markup', () => {
  test('in what a customer writes comes back as it was written', async () => {
    const scene = await createScene(server);
    const reply = await order(scene, { customer: { name: MARKUP, email: 'markup@example.org' }, note: MARKUP });
    expect(reply.status).toBe(201);
    const read = await get(`/v1/orders/${reply.body.order.id}`, reply.body.token);
    expect([read.body.customer.name, read.body.note]).toEqual([MARKUP, MARKUP]);
    expect(read.headers.get('Content-Type')).toContain('application/json');
    expect(read.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const desk = await get(`/v1/desk/distributions/${scene.distributionId}/orders`, await createKey(server.deps, scene.farmId, 'desk'));
    expect(desk.body.items.map((one: { note: string | null }) => one.note)).toContain(MARKUP);
  });

  test('in every text of a farm comes back as it was written', async () => {
    const farm = await createScene(server, {
      farm: { name: MARKUP, description: MARKUP, legalName: MARKUP, street: MARKUP, city: MARKUP, phone: MARKUP, termsUrl: MARKUP },
      distribution: { note: MARKUP },
      offers: [
        {
          name: MARKUP,
          reference: MARKUP,
          product: {
            name: MARKUP,
            category: MARKUP,
            description: MARKUP,
            origin: MARKUP,
            ingredients: MARKUP,
            storage: MARKUP,
            labels: [MARKUP],
          },
        },
      ],
    });
    await server.deps.db.updateTable('pickupPoints').set({ name: MARKUP, access: MARKUP }).where('id', '=', farm.pickupPointId).execute();
    server.deps.changes.publish({ kind: 'distribution', distributionId: farm.distributionId });
    const texts = (value: unknown) => JSON.stringify(value).split(JSON.stringify(MARKUP)).length - 1;
    const organisation = await get(`/v1/organisations/${farm.slug}`);
    expect(organisation.body).toMatchObject({
      name: MARKUP,
      description: MARKUP,
      legalName: MARKUP,
      address: { street: MARKUP, city: MARKUP },
    });
    const shelf = await get(`/v1/distributions/${farm.distributionId}/shelf`);
    expect(shelf.body.distribution).toMatchObject({ note: MARKUP, pickupPoint: { name: MARKUP, access: MARKUP } });
    expect(texts(shelf.body.products)).toBe(9);
    const reply = await order(farm);
    expect(reply.body.order.lines[0]).toMatchObject({ productName: MARKUP, offerName: MARKUP });
    const csv = await get(
      `/v1/desk/distributions/${farm.distributionId}/harvest-list?format=csv`,
      await createKey(server.deps, farm.farmId, 'desk'),
    );
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.body).toContain(`"${MARKUP.replaceAll('"', '""')}"`);
  });

  test('in an address is refused without being repeated', async () => {
    const reply = await get(`/v1/organisations/${encodeURIComponent(MARKUP)}`);
    expect(reply.body.code).toBe('validation.failed');
    expect(JSON.stringify(reply.body)).not.toContain('onerror');
  });
});
