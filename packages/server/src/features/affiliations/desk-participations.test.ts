import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdOrders } from '../../db/hold-orders.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { createNetwork, planDistribution, type TestAssociation } from '../../testing/association.ts';
import { createCatalogue, createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey } from '../auth/auth.service.ts';
import { createAffiliation } from '../organisations/organisations.service.ts';
import { withdraw as withdrawOwn } from './desk-participations.service.ts';
import { networkNewsJobs } from './testing/network-news-jobs.ts';

let server: TestServer;
let association: TestAssociation;
let bees: Scene;
let goats: Scene;
let distributionId: string;
let keys: Readonly<Record<'association' | 'bees' | 'goats' | 'stranger', string>>;

const OPENS_AT = '2026-11-26T09:00:00.000Z';

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-11-25T09:00:00.000Z');
  [bees, goats] = [await createScene(server, { farm: { name: 'Abeilles' } }), await createScene(server, { farm: { name: 'Chèvres' } })];
  association = await createNetwork(server, bees);
  await createAffiliation(server.deps, { associationId: association.associationId, farmId: goats.farmId, catalogueId: null });
  distributionId = await planDistribution(server, { ...association, catalogueIds: [bees.catalogueId, goats.catalogueId] });
  const key = (organisationId: string) => createKey(server.deps, organisationId, 'desk');
  keys = {
    association: await key(association.associationId),
    bees: await key(bees.farmId),
    goats: await key(goats.farmId),
    stranger: await key((await createScene(server)).farmId),
  };
});

const list = async (token: string) =>
  (await server.call('GET', `/v1/desk/distributions/${distributionId}/participations`, { token })).body.participations;
const withdraw = (farm: Scene, token: string) =>
  server.call('DELETE', `/v1/desk/distributions/${distributionId}/participations/${farm.slug}`, { token });
const onShelf = async () =>
  (await server.call('GET', `/v1/distributions/${distributionId}/shelf`)).body.distribution.participations.map(
    (one: { farm: { name: string } }) => one.farm.name,
  );

describe('the farms of a distribution', () => {
  test('are listed to the association, each with its window and its catalogue, and to a farm itself alone', async () => {
    await server.deps.db
      .updateTable('participations')
      .set({ opensAt: '2026-11-26T12:00:00.000Z' })
      .where('catalogueId', '=', goats.catalogueId)
      .where('distributionId', '=', distributionId)
      .execute();
    expect(await list(keys.association)).toMatchObject([
      { farm: { name: 'Abeilles' }, catalogue: { id: bees.catalogueId }, opensAt: OPENS_AT, mayWithdraw: true },
      { farm: { name: 'Chèvres' }, opensAt: '2026-11-26T12:00:00.000Z', closesAt: '2026-11-27T11:00:00.000Z', mayWithdraw: true },
    ]);
    expect((await list(keys.goats)).map((one: { farm: { slug: string } }) => one.farm.slug)).toEqual([goats.slug]);
    server.clock.set('2026-11-26T10:00:00.000Z');
    expect((await list(keys.association)).map((one: { mayWithdraw: boolean }) => one.mayWithdraw)).toEqual([false, true]);
  });

  test('are told publicly with their windows', async () => {
    const { items } = (await server.call('GET', `/v1/organisations/${association.slug}/distributions`)).body;
    expect(items[0].participations).toMatchObject([{ farm: { slug: bees.slug }, opensAt: OPENS_AT }, { farm: { slug: goats.slug } }]);
  });
});

describe('joining', () => {
  const join = (farm: { readonly slug: string }, token: string, body: object = {}) =>
    server.call('PUT', `/v1/desk/distributions/${distributionId}/participations/${farm.slug}`, { token, body });

  test('brings a farm back that withdrew, or one that came later, onto the shelf and its map', async () => {
    const network = await server.deps.networks.network(association.slug);
    await withdraw(bees, keys.bees);
    const back = await join(bees, keys.bees);
    // Its points were not read again.
    expect((await server.deps.networks.network(association.slug))?.indexes).toBe(network?.indexes);
    expect(back).toMatchObject({
      status: 200,
      body: { farm: { slug: bees.slug }, catalogue: { id: bees.catalogueId }, opensAt: OPENS_AT },
    });
    expect(await onShelf()).toEqual(['Abeilles', 'Chèvres']);
    expect((await server.call('GET', `/v1/organisations/${bees.slug}/pickup-points`)).body.features).toHaveLength(2);
    const later = await createScene(server, { farm: { name: 'Dernière' } });
    expect((await join(later, keys.association)).body.code).toBe('affiliation.notFound');
    await createAffiliation(server.deps, { associationId: association.associationId, farmId: later.farmId, catalogueId: null });
    expect((await join(later, keys.association)).status).toBe(200);
    expect(await onShelf()).toEqual(['Abeilles', 'Chèvres', 'Dernière']);
  });

  test('changes one’s window until it opens, inside the distribution’s; again changes nothing', async () => {
    const window = { opensAt: '2026-11-26T12:00:00.000Z', closesAt: '2026-11-27T09:00:00.000Z' };
    const first = await join(goats, keys.goats, window);
    expect(first.body).toMatchObject(window);
    expect(await join(goats, keys.goats, window)).toMatchObject({ body: first.body });
    for (const wrong of [
      { closesAt: '2026-11-27T12:00:00.000Z' },
      { opensAt: '2026-11-26T08:00:00.000Z' },
      { opensAt: '2026-11-27T11:00:00.000Z' },
    ]) {
      expect((await join(goats, keys.goats, wrong)).body.code).toBe('participation.window');
    }
    server.clock.set('2026-11-26T10:00:00.000Z');
    expect((await join(bees, keys.bees)).body).toMatchObject({ code: 'participation.opened', params: { opensAt: OPENS_AT } });
    expect((await join(goats, keys.goats, { ...window, opensAt: OPENS_AT })).status).toBe(200);
    server.clock.set('2026-11-27T11:00:00.000Z');
    expect((await join(bees, keys.association)).body.code).toBe('window.closed');
  });

  test('while orders are open lets customers order at once, also from what is counted per distribution', async () => {
    await withdraw(bees, keys.bees);
    const { catalogueId, offerIds } = await createCatalogue(server, bees.farmId, [{ stockMode: 'perDistribution', declaredStock: 3 }]);
    server.clock.set('2026-11-26T10:00:00.000Z');
    expect((await join(bees, keys.bees, { catalogueId })).status).toBe(200);
    const body = await orderBody(server, { distributionId }, [{ offerId: offerIds[0]!, quantity: 3 }]);
    expect((await place(server, body)).status).toBe(201);
  });

  test('is for the farm itself and for who runs the distribution, with a catalogue of the farm', async () => {
    expect((await join(goats, keys.bees)).body.code).toBe('auth.forbidden');
    expect((await join(goats, keys.stranger)).body.code).toBe('distribution.notFound');
    expect((await join({ slug: 'nulle-part' }, keys.association)).body.code).toBe('organisation.notFound');
    expect((await join(goats, keys.goats, { catalogueId: bees.catalogueId })).body.code).toBe('catalogue.notFound');
  });

  test('while the affiliation ends is refused: a farm outside the network takes no part', async () => {
    await withdraw(bees, keys.bees);
    let isDone = false;
    const { joining } = await server.deps.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('affiliations').where('farmId', '=', bees.farmId).execute();
      await holdOrders(trx);
      const reply = join(bees, keys.bees).finally(() => {
        isDone = true;
      });
      await untilSomethingWaits('ShareRowExclusiveLock', () => isDone);
      return { joining: reply };
    });
    expect((await joining).body.code).toBe('affiliation.notFound');
    expect(await onShelf()).toEqual(['Chèvres']);
  });

  test('twice at once makes one part', async () => {
    await withdraw(bees, keys.bees);
    const { catalogueId } = await createCatalogue(server, bees.farmId, [{}]);
    const replies = await Promise.all([join(bees, keys.bees), join(bees, keys.bees, { catalogueId }), join(bees, keys.association)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await list(keys.bees)).length).toBe(1);
  });
});

describe('withdrawing', () => {
  test.each([
    ['the farm', 'bees', 'farm'],
    ['the association', 'association', 'association'],
  ] as const)('before it opens, by %s, leaves the shelf, the map and the others as they should be', async (_, caller, by) => {
    const points = async () => (await server.call('GET', `/v1/organisations/${bees.slug}/pickup-points`)).body.features.length;
    expect([await onShelf(), await points()]).toEqual([['Abeilles', 'Chèvres'], 2]);
    expect((await withdraw(bees, keys[caller])).status).toBe(204);
    expect([await onShelf(), await points()]).toEqual([['Chèvres'], 1]);
    expect((await networkNewsJobs(server)).at(-1)).toEqual({ kind: 'withdrew', distributionId, farmId: bees.farmId, by });
    expect((await withdraw(bees, keys.association)).body.code).toBe('participation.notFound');
  });

  test('once orders are open is refused with when they opened; nothing changes', async () => {
    server.clock.set(OPENS_AT);
    const reply = await withdraw(bees, keys.bees);
    expect(reply.body).toMatchObject({ code: 'participation.opened', params: { opensAt: OPENS_AT } });
    expect(reply.body.title).toContain('withdraw its products or close its orders earlier');
    expect(await onShelf()).toEqual(['Abeilles', 'Chèvres']);
  });

  test('once somebody ordered is refused though the window was moved on since; to the farms from which nobody did it is open again', async () => {
    server.clock.set(OPENS_AT);
    expect((await place(server, await orderBody(server, { distributionId }, [{ offerId: bees.offerIds[0]!, quantity: 1 }]))).status).toBe(
      201,
    );
    await server.deps.db
      .updateTable('participations')
      .set({ opensAt: '2026-11-27T09:00:00.000Z' })
      .where('distributionId', '=', distributionId)
      .execute();
    const may = (await list(keys.association)).map((one: { mayWithdraw: boolean }) => one.mayWithdraw);
    expect(may).toEqual([false, true]);
    expect((await withdraw(bees, keys.bees)).body.code).toBe('participation.opened');
    expect((await withdraw(goats, keys.goats)).status).toBe(204);
  });

  test('one’s own part only', async () => {
    expect((await withdraw(goats, keys.bees)).body.code).toBe('auth.forbidden');
    expect((await withdraw(goats, keys.stranger)).body.code).toBe('distribution.notFound');
    expect(await onShelf()).toEqual(['Abeilles', 'Chèvres']);
  });

  test('while the first order is being written waits for it, and is then refused: no order is left without its farm', async () => {
    const { db } = server.deps;
    const body = await orderBody(server, { distributionId }, [{ offerId: bees.offerIds[0]!, quantity: 1 }]);
    // The clocks of two servers differ: for one of them orders are open.
    const before = { ...server.deps, clock: { now: () => new Date('2026-11-26T08:59:59.990Z') } };
    server.clock.set(OPENS_AT);
    await sql`create function wait_in_order() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(4); return new; end'`.execute(
      db,
    );
    await sql`create trigger wait_in_order before insert on orders for each row execute function wait_in_order()`.execute(db);
    const [ordered, withdrawn] = await db.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(4)`.execute(holder);
      const order = place(server, body);
      await untilSomethingWaits('ExclusiveLock', () => false);
      let isDone = false;
      const scope = { distributionId, organisationId: association.associationId, farmId: bees.farmId };
      const withdrawal = withdrawOwn(before, scope, 'farm')
        .then(
          () => 'done',
          (error: unknown) => (error instanceof ProblemError ? error.code : 'failed'),
        )
        .finally(() => {
          isDone = true;
        });
      await untilSomethingWaits('ShareRowExclusiveLock', () => isDone);
      await sql`select pg_advisory_unlock(4)`.execute(holder);
      return Promise.all([order, withdrawal]);
    });
    await sql`drop function wait_in_order cascade`.execute(db);
    expect([ordered.status, withdrawn]).toEqual([201, 'participation.opened']);
    expect(await onShelf()).toEqual(['Abeilles', 'Chèvres']);
  });
});

async function untilSomethingWaits(mode: string, isEnough: () => boolean): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks where not granted and mode = ${mode} and database = (select oid from pg_database where datname = current_database())
    `.execute(server.deps.db);
    if (rows.length > 0 || isEnough()) return;
  }
}
