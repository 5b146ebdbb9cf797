import { photoPath } from '@cagette/sdk/contract/photo-size';
import type { Photo } from '@cagette/sdk/contract/shelf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { seedDemo } from './seed-demo.ts';

const DAY_MS = 86_400_000;
let server: TestServer;
const progress: string[] = [];

beforeAll(async () => {
  server = await createTestServer();
  await seedDemo(server.deps, (step) => progress.push(step));
});
afterAll(() => server.close());

async function counts(): Promise<Record<string, number>> {
  const tables = ['organisations', 'affiliations', 'pickupPoints', 'products', 'offers', 'distributions', 'orders', 'apiKeys'] as const;
  const rows = await Promise.all(
    tables.map(async (table) => {
      const { count } = await server.deps.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return [table, count] as const;
    }),
  );
  return Object.fromEntries(rows);
}

/** How many distributions of an organisation are to come, open and closed, by the server's clock. */
async function states(slug: string): Promise<Record<string, number>> {
  const { body } = await server.call('GET', `/v1/organisations/${slug}/distributions`);
  const now = body.serverTime as string;
  const found = { toCome: 0, open: 0, closed: 0 };
  for (const { opensAt, closesAt } of body.items) found[now < opensAt ? 'toCome' : now < closesAt ? 'open' : 'closed'] += 1;
  return found;
}

describe('the demo', () => {
  it('is an association with nine farms, their 41 offers and 14 pickup points, two of which the farm alone has as well', async () => {
    expect(await counts()).toEqual({
      organisations: 10,
      affiliations: 9,
      pickupPoints: 16,
      products: 35,
      offers: 41,
      distributions: 14 + 48,
      orders: 10 + 618,
      apiKeys: 2,
    });
  });

  it('has photos of some products, beside others that show their category', async () => {
    const { body } = await server.call('GET', '/v1/organisations/ferme-petra-bianca/distributions');
    const shelf = await server.call('GET', `/v1/distributions/${body.items[0].id}/shelf`);
    const products = shelf.body.products as readonly { name: string; photo: Photo | null }[];
    const photographed = products.filter(({ photo }) => photo !== null);
    expect(photographed.map(({ name }) => name).toSorted()).toEqual([
      'Courgettes',
      'Pommes de terre nouvelles',
      'Radis roses',
      'Salade batavia',
    ]);
    expect(products.length).toBeGreaterThan(photographed.length);
    for (const { photo } of photographed) {
      const reply = await server.call('GET', `/${photoPath(photo!, photo!.width)}`);
      expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
    }
  });

  it('tells a key of each desk, which opens it', async () => {
    const line = progress.find((step) => step.includes('ferme-petra-bianca: sk_')) ?? '';
    const { body } = await server.call('GET', '/v1/organisations/ferme-petra-bianca/distributions');
    const key = line.split(' ').at(-1) ?? '';
    expect(key).toMatch(/^sk_[\w-]{43}$/);
    const { status } = await server.call('GET', `/v1/desk/distributions/${body.items[0].id}/orders`, { token: key });
    // The desk's routes may come later; what matters here is that the key is not refused.
    expect([200, 404]).toContain(status);
  });

  it('has an impact to show: of every month of the association but the one it rested in, and of a farm that began with too few', async () => {
    const { body: association } = await server.call('GET', '/v1/organisations/corse-circuits-courts/impact');
    expect(association).toMatchObject({ since: '2025-09', last12Months: { farms: 9, pickupPoints: 14 } });
    expect(association.sinceBeginning.orders).toBeGreaterThan(association.last12Months.orders);
    expect(association.months.map((month: { orders: number | null }) => month.orders)).toEqual([
      23, 20, 0, 21, 29, 32, 39, 45, 36, 43, 51, 54,
    ]);
    const { body: farm } = await server.call('GET', '/v1/organisations/ferme-petra-bianca/impact');
    expect(farm.months.map((month: { households: number | null }) => month.households)).toContain(null);
    expect(farm.last12Months.toFarmsCents).toBeGreaterThan(100_000);
  });

  it('takes no stock and sends no mail for what happened months before', async () => {
    const states = await server.deps.db
      .selectFrom('orders')
      .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    expect(states.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'collected', 'noShow', 'placed']);
    const open = await server.deps.db.selectFrom('distributions').select('id').where('closedAt', 'is', null).execute();
    expect(open).toHaveLength(14);
  });

  it('has closed, open and coming distributions of the farm and of the association', async () => {
    expect(await states('ferme-petra-bianca')).toEqual({ toCome: 1, open: 4, closed: 1 });
    expect(await states('corse-circuits-courts')).toEqual({ toCome: 1, open: 4, closed: 1 });
  });

  it('took the stock of its orders and recorded them as any other', async () => {
    const stock = await server.deps.db
      .selectFrom('offers')
      .innerJoin('stocks', 'stocks.offerId', 'offers.id')
      .select(['stocks.quantity', 'offers.declaredStock'])
      .where('reference', '=', 'PB-PAN-M')
      .executeTakeFirstOrThrow();
    expect(stock).toEqual({ quantity: 38, declaredStock: 40 });
    const changes = await server.deps.db.selectFrom('orderChanges').select('kind').execute();
    expect(changes.map((change) => change.kind)).toEqual(Array.from({ length: 10 }, () => 'placed'));
  });

  it('changes nothing when it starts again while something is open', async () => {
    const before = await counts();
    await seedDemo(server.deps, () => undefined);
    expect(await counts()).toEqual(before);
  });

  it('plans new distributions when it starts again and none is open any more', async () => {
    server.clock.advance(60 * DAY_MS);
    expect((await states('ferme-petra-bianca')).open).toBe(0);
    await seedDemo(server.deps, () => undefined);
    expect((await states('ferme-petra-bianca')).open).toBe(4);
    expect((await states('corse-circuits-courts')).open).toBe(4);
    expect((await counts())['orders']).toBe(10 + 618);
  });

  it('leaves a database alone that holds somebody else', async () => {
    const other = await createTestServer();
    await other.deps.db
      .insertInto('organisations')
      .values({
        id: 'org_00000000000000000000000001',
        slug: 'une-autre',
        kind: 'farm',
        name: 'Une autre',
        legalName: null,
        description: null,
        street: null,
        postcode: null,
        city: null,
        siret: null,
        email: null,
        phone: null,
        termsUrl: null,
        createdAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-01-01T00:00:00Z',
      })
      .execute();
    await seedDemo(other.deps, () => undefined);
    const { length } = await other.deps.db.selectFrom('organisations').select('id').execute();
    expect(length).toBe(1);
    await other.close();
  });
});
