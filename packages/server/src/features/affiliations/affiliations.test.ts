import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNetwork, planDistribution, type TestAssociation } from '../../testing/association.ts';
import { createCatalogue, createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { signInAs } from '../../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey } from '../auth/auth.service.ts';
import { harvestListFor } from '../desk/harvest-list.service.ts';
import { networkNewsJobs } from './testing/network-news-jobs.ts';

let server: TestServer;
let association: TestAssociation & { readonly affiliationId: string };
let farm: Scene;
let associationKey: string;
let farmKey: string;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-11-25T09:00:00.000Z');
  farm = await createScene(server);
  association = await createNetwork(server, farm);
  associationKey = await createKey(server.deps, association.associationId, 'desk');
  farmKey = await createKey(server.deps, farm.farmId, 'desk');
});

const OPEN_SINCE = '2026-11-24T17:00:00.000Z';
const plan = (opensAt?: string) =>
  planDistribution(server, { ...association, catalogueIds: [farm.catalogueId], ...(opensAt ? { opensAt } : {}) });
const end = (token: string) => server.call('DELETE', `/v1/desk/affiliations/${association.affiliationId}`, { token });
const offer = (catalogueId: string, token: string) =>
  server.call('PUT', `/v1/desk/affiliations/${association.affiliationId}`, { token, body: { catalogueId } });
const shelf = async (distributionId: string) => (await server.call('GET', `/v1/distributions/${distributionId}/shelf`)).body;
const farmsOn = async (distributionId: string) =>
  (await shelf(distributionId)).distribution.participations.map((one: { farm: { slug: string } }) => one.farm.slug);
const orderFrom = async (distributionId: string, customer?: object) =>
  place(server, await orderBody(server, { distributionId }, [{ offerId: farm.offerIds[0]!, quantity: 1 }], customer && { customer }));

describe('ending an affiliation', () => {
  test.each(['association', 'farm'] as const)('by the %s takes the farm out of its network at once and tells the other', async (by) => {
    const reply = await end(by === 'farm' ? farmKey : associationKey);
    expect(reply.status).toBe(204);
    expect((await server.call('GET', `/v1/organisations/${association.slug}`)).body.farms).toEqual([]);
    expect((await networkNewsJobs(server)).at(-1)).toEqual({
      kind: 'ended',
      associationId: association.associationId,
      farmId: farm.farmId,
      by,
    });
    expect((await end(farmKey)).body.code).toBe('affiliation.notFound');
  });

  test('loses nothing: what has opened goes on with the farm, its orders stand, and what has not goes on without it', async () => {
    const [open, later] = [await plan(OPEN_SINCE), await plan()];
    await shelf(open);
    await shelf(later);
    const ordered = await orderFrom(open);
    await end(farmKey);
    expect([await farmsOn(open), await farmsOn(later)]).toEqual([[farm.slug], []]);
    expect((await server.call('GET', `/v1/orders/${ordered.body.order.id}`, { token: ordered.body.token })).body.state).toBe('placed');
    expect((await orderFrom(open, { name: 'Nova', email: 'nova@example.org' })).status).toBe(201);
    expect((await harvestListFor(server.deps, open, farm.farmId)).lines[0]?.quantity).toBe(2);
    const orders = await server.call('GET', `/v1/desk/distributions/${open}/orders`, { token: farmKey });
    expect(orders.body.items).toHaveLength(2);
  });

  test('keeps a farm where somebody ordered, though its window was moved to later', async () => {
    const distributionId = await plan(OPEN_SINCE);
    await orderFrom(distributionId);
    await server.deps.db
      .updateTable('participations')
      .set({ opensAt: '2026-11-26T09:00:00.000Z' })
      .where('distributionId', '=', distributionId)
      .execute();
    await end(associationKey);
    server.deps.changes.publish({ kind: 'distribution', distributionId });
    expect(await farmsOn(distributionId)).toEqual([farm.slug]);
  });

  test('twice at once ends it once', async () => {
    const jobs = (await networkNewsJobs(server)).length;
    const replies = await Promise.all([end(farmKey), end(associationKey), end(farmKey)]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 404, 404]);
    expect(await networkNewsJobs(server)).toHaveLength(jobs + 1);
  });

  test('by a person who manages both is in the name of the association', async () => {
    const email = 'les-deux@example.org';
    await signInAs(server, farm.farmId, 'manager', email);
    const session = await signInAs(server, association.associationId, 'manager', email);
    expect((await end(session)).status).toBe(204);
    expect((await networkNewsJobs(server)).at(-1)).toMatchObject({ by: 'association' });
  });
});

describe('offering another catalogue', () => {
  test('replaces it in what has not opened and leaves what has', async () => {
    const other = await createCatalogue(server, farm.farmId, [
      { name: 'barquette', product: { name: 'Fraises' }, stockMode: 'perDistribution' },
    ]);
    const [open, later] = [await plan(OPEN_SINCE), await plan()];
    await shelf(later);
    const reply = await offer(other.catalogueId, farmKey);
    expect(reply).toMatchObject({ status: 200, body: { id: association.affiliationId, catalogue: { id: other.catalogueId } } });
    const products = async (id: string) => (await shelf(id)).products.map((product: { name: string }) => product.name);
    expect([await products(open), await products(later)]).toEqual([['Miel 1'], ['Fraises']]);
    server.clock.set('2026-11-26T10:00:00.000Z');
    const body = await orderBody(server, { distributionId: later }, [{ offerId: other.offerIds[0]!, quantity: 1 }]);
    expect((await place(server, body)).status).toBe(201);
  });

  test('leaves that one alone where several of the farm took part', async () => {
    const other = await createCatalogue(server, farm.farmId, [{}]);
    const both = await planDistribution(server, { ...association, catalogueIds: [farm.catalogueId, other.catalogueId] });
    expect((await offer(other.catalogueId, farmKey)).status).toBe(200);
    const { participations } = (await server.call('GET', `/v1/desk/distributions/${both}/participations`, { token: farmKey })).body;
    expect(participations.map((one: { catalogue: { id: string } }) => one.catalogue.id)).toEqual([other.catalogueId]);
  });

  test('is the farm’s business, and its own catalogues', async () => {
    expect((await offer(farm.catalogueId, associationKey)).body.code).toBe('auth.forbidden');
    expect((await offer((await createScene(server)).catalogueId, farmKey)).body.code).toBe('catalogue.notFound');
  });
});
