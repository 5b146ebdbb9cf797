import { PickupPointDetail, PickupPoints } from '@cagette/sdk/contract/pickup-points';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestServer, TEST_NOW, type TestServer } from '../../testing/test-server.ts';
import { changeWindow } from '../distributions/distributions.service.ts';
import { affiliate } from '../organisations/organisations.service.ts';
import { addDistribution, addFarm, addPoints, createNetworkScene, type NetworkScene } from './testing/network-scene.ts';

let server: TestServer;
let scene: NetworkScene;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set(TEST_NOW);
  scene = await createNetworkScene(server);
});

async function found(query = '', slug = scene.slug): Promise<PickupPoints> {
  const reply = await server.call('GET', `/v1/organisations/${slug}/pickup-points?${query}`);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return PickupPoints.parse(reply.body);
}

const names = async (query = '', slug = scene.slug) =>
  (await found(query, slug)).features.map(({ properties }) => (properties.cluster ? properties.count : properties.name));

async function first(query = '') {
  const properties = (await found(query)).features[0]?.properties;
  if (!properties || properties.cluster) throw new Error('No point was found');
  return properties;
}

/** How many distributions one point tells. */
const toldAt = async (id: string | undefined) => (await server.call('GET', `/v1/pickup-points/${id}`)).body.distributions.length;

describe('an association’s points', () => {
  test('are its own and its farms’, and of nobody else', async () => {
    const stranger = await addFarm(server, null);
    await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    await addPoints(server, scene.farm.id, [{ name: 'À la ferme' }]);
    await addPoints(server, stranger.id, [{ name: 'Ailleurs' }]);
    expect(await names()).toEqual(['À la ferme', 'Gare']);
    expect(await names('', stranger.slug)).toEqual(['Ailleurs']);
  });

  test('are shown once where the association and a farm know the same place, with the distributions of both', async () => {
    const [own] = await addPoints(server, scene.associationId, [{ name: 'Marché' }]);
    const [farms] = await addPoints(server, scene.farm.id, [{ name: 'Marché' }]);
    await addDistribution(server, scene.farm.id, farms!, { farms: [scene.farm] });
    const { features, total, network } = await found();
    expect(features.map(({ properties }) => !properties.cluster && properties.id)).toEqual([own]);
    expect([total, network]).toEqual([1, 1]);
    expect(await first()).toMatchObject({ next: { organisation: { slug: scene.farm.slug } }, farms: [{ slug: scene.farm.slug }] });
    for (const id of [own, farms]) expect(await toldAt(id)).toBe(1);
  });

  test('are shown once where two of its farms know the same place, and not where a stranger has one of that name', async () => {
    const [other, stranger] = [await addFarm(server, scene.associationId), await addFarm(server, null)];
    const at = async (organisationId: string) => (await addPoints(server, organisationId, [{ name: 'Halle' }]))[0];
    const ids = [await at(scene.farm.id), await at(other.id), await at(stranger.id)];
    await addDistribution(server, other.id, ids[1]!, { farms: [other] });
    await addDistribution(server, stranger.id, ids[2]!, { farms: [stranger] });
    await addDistribution(server, stranger.id, ids[2]!, { farms: [stranger] });
    expect(await names()).toEqual(['Halle']);
    expect(await Promise.all(ids.map(toldAt))).toEqual([1, 1, 2]);
  });

  test('of one organisation are two, though they have one name and place', async () => {
    await addPoints(server, scene.associationId, [{ name: 'Marché' }, { name: 'Marché' }]);
    expect(await names()).toEqual(['Marché', 'Marché']);
    const [one, other] = await addPoints(server, scene.farm.id, [{ name: 'Cave' }, { name: 'Cave' }]);
    await addDistribution(server, scene.farm.id, one!);
    expect([await toldAt(one), await toldAt(other)]).toEqual([1, 0]);
  });

  test('come with a farm that joins, and a new point is there at once', async () => {
    await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    const farm = await addFarm(server, null);
    await addPoints(server, farm.id, [{ name: 'Verger' }]);
    expect(await names()).toEqual(['Gare']);
    await affiliate(server.deps, scene.associationId, farm.id);
    expect(await names()).toEqual(['Gare', 'Verger']);
    await addPoints(server, farm.id, [{ name: 'Cave' }]);
    expect(await names()).toEqual(['Cave', 'Gare', 'Verger']);
  });
});

describe('a farm’s points', () => {
  test('are its own and those of its associations where it takes part, now or before', async () => {
    const { associationId, farm } = scene;
    const other = await addFarm(server, associationId);
    const [gare, port, ecole] = await addPoints(server, associationId, [{ name: 'Gare' }, { name: 'Port' }, { name: 'École' }]);
    await addPoints(server, farm.id, [{ name: 'À la ferme' }]);
    await addPoints(server, other.id, [{ name: 'Chez l’autre' }]);
    await addDistribution(server, associationId, gare!, { farms: [farm, other] });
    await addDistribution(server, associationId, port!, { farms: [other] });
    await addDistribution(server, associationId, ecole!, {
      farms: [farm],
      opensAt: '2026-10-01T00:00:00.000Z',
      closesAt: '2026-10-02T00:00:00.000Z',
      startsAt: '2026-10-03T00:00:00.000Z',
      endsAt: '2026-10-03T02:00:00.000Z',
    });
    expect(await names('', farm.slug)).toEqual(['Gare', 'À la ferme', 'École']);
    await addDistribution(server, associationId, port!, { farms: [farm] });
    expect(new Set(await names('', farm.slug))).toEqual(new Set(['Gare', 'Port', 'À la ferme', 'École']));
  });

  test('lose the place where a moved window leaves it nothing', async () => {
    const { associationId, farm } = scene;
    const [gare] = await addPoints(server, associationId, [{ name: 'Gare' }]);
    const window = { opensAt: '2026-11-24T18:00:00.000Z', closesAt: '2026-11-25T12:00:00.000Z' };
    const distribution = await addDistribution(server, associationId, gare!, {
      participations: [{ catalogueId: farm.catalogueId, window }],
    });
    expect(await names('', farm.slug)).toEqual(['Gare']);
    await changeWindow(server.deps, distribution, { opensAt: '2026-11-26T00:00:00.000Z', closesAt: '2026-11-27T11:00:00.000Z' });
    expect(await names('', farm.slug)).toEqual([]);
    expect(await names()).toEqual(['Gare']);
  });

  test('tell only of distributions that it runs or takes part in', async () => {
    const { associationId, farm } = scene;
    const other = await addFarm(server, associationId);
    const [gare] = await addPoints(server, associationId, [{ name: 'Gare' }]);
    await addDistribution(server, associationId, gare!, { farms: [other] });
    const theirs = await addDistribution(server, associationId, gare!, {
      farms: [farm],
      startsAt: '2026-12-05T07:00:00.000Z',
      endsAt: '2026-12-05T09:00:00.000Z',
    });
    const { features } = await found('', farm.slug);
    expect(features[0]?.properties).toMatchObject({ next: { id: theirs }, farms: [{ slug: farm.slug }] });
  });
});

describe('a point', () => {
  test('tells what takes orders now, else what will, by the clock of the server', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare', timeZone: 'Indian/Reunion' }]);
    const soon = await addDistribution(server, scene.associationId, id!, { farms: [scene.farm] });
    const later = await addDistribution(server, scene.associationId, id!, {
      opensAt: '2026-11-28T00:00:00.000Z',
      closesAt: '2026-11-29T00:00:00.000Z',
      startsAt: '2026-11-29T21:00:00.000Z',
      endsAt: '2026-11-29T22:00:00.000Z',
    });
    expect(await first()).toMatchObject({ next: { id: soon }, weekdays: [1, 6], farms: [{ slug: scene.farm.slug }] });
    expect(await names('open=true')).toEqual(['Gare']);
    server.clock.set('2026-11-27T11:00:00.000Z');
    expect(await first()).toMatchObject({ next: { id: later } });
    expect(await names('open=true')).toEqual([]);
    server.clock.set('2026-11-28T11:00:00.000Z');
    expect(await first()).toMatchObject({ next: { id: later }, weekdays: [1], farms: [] });
    server.clock.set('2026-11-29T22:00:00.000Z');
    expect(await first()).toMatchObject({ next: null, weekdays: [] });
  });

  test('does not look half a year ahead, and comes nearer by the day', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    const in27Weeks = { opensAt: '2027-06-02T09:00:00.000Z', closesAt: '2027-06-03T09:00:00.000Z' };
    await addDistribution(server, scene.associationId, id!, {
      ...in27Weeks,
      startsAt: '2027-06-04T09:00:00.000Z',
      endsAt: '2027-06-04T10:00:00.000Z',
    });
    expect((await first()).next).toBeNull();
    expect(await toldAt(id)).toBe(1);
    server.clock.set('2026-12-02T09:00:01.000Z');
    // Whoever asks first after a day is still answered from what was read.
    await first();
    expect((await first()).next).toMatchObject(in27Weeks);
  });

  test('follows a window that is moved', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare' }]);
    const distribution = await addDistribution(server, scene.associationId, id!);
    expect(await names('open=1')).toEqual(['Gare']);
    await changeWindow(server.deps, distribution, { opensAt: '2026-11-26T00:00:00.000Z', closesAt: '2026-11-27T11:00:00.000Z' });
    expect(await names('open=1')).toEqual([]);
  });

  test('without coordinates is in the list and not on the map', async () => {
    await addPoints(server, scene.associationId, [{ name: 'Nulle part', latitude: null, longitude: null }]);
    expect(await found()).toMatchObject({ total: 1, features: [{ geometry: null }] });
    expect(await found()).not.toHaveProperty('bbox');
    expect(await found('bbox=-180,-90,180,90&zoom=3')).toMatchObject({ total: 0, network: 1, features: [], zoom: 3 });
    await addPoints(server, scene.associationId, [{ name: 'Zonza' }]);
    expect(await names('latitude=42&longitude=9')).toEqual(['Zonza', 'Nulle part']);
  });

  test('of a network without any is no fault', async () => {
    expect(await found()).toMatchObject({ features: [], total: 0, network: 0, nextCursor: null, farms: [], kinds: [] });
    expect(await found('bbox=-180,-90,180,90&zoom=20')).toMatchObject({ features: [], total: 0, zoom: 20 });
    expect(await names('latitude=0&longitude=0')).toEqual([]);
  });
});

describe('a filter', () => {
  const asked = {
    kinds: { query: 'kinds=station,shop', finds: ['Gare', 'Magasin'] },
    weekday: { query: 'weekdays=5', finds: ['Gare'] },
    'weekday of a coming distribution': { query: 'weekdays=6', finds: ['Marché'] },
    wheelchair: { query: 'wheelchair=true', finds: ['Gare'] },
    open: { query: 'open=true', finds: ['Marché'] },
    two: { query: 'wheelchair=true&kinds=shop,market', finds: [] },
  };

  test.each(Object.entries(asked))('leaves only those that it holds for: %s', async (_what, { query, finds }) => {
    const [, , market] = await addPoints(server, scene.associationId, [
      { name: 'Gare', kind: 'station', wheelchair: true, usualWeekday: 5 },
      { name: 'Magasin', kind: 'shop', wheelchair: false, usualWeekday: 2 },
      { name: 'Marché', kind: 'market' },
    ]);
    await addDistribution(server, scene.associationId, market!, { farms: [scene.farm] });
    expect(await names(query)).toEqual(finds);
    expect(await names(`${query}&farm=${scene.farm.slug}`)).toEqual(finds.filter((name) => name === 'Marché'));
    expect(await names()).toHaveLength(3);
  });
});

describe('two points at one place', () => {
  test('are a cluster at every zoom, which says that it does not fall apart, and both are listed', async () => {
    await addPoints(server, scene.associationId, [{ name: 'Rez-de-chaussée' }, { name: 'Premier étage' }]);
    for (const zoom of [0, 7, 20]) {
      const { features } = await found(`bbox=9.45,42.7,9.45,42.7&zoom=${zoom}`);
      expect(features.map(({ properties }) => properties)).toMatchObject([{ cluster: true, count: 2, expansionZoom: 20 }]);
    }
    expect(await names('bbox=9.45,42.7,9.45,42.7')).toEqual(['Premier étage', 'Rez-de-chaussée']);
  });
});

describe('what is next to zero', () => {
  test('is understood as JavaScript writes it, in a box and in a place', async () => {
    await addPoints(server, scene.associationId, [{ name: 'Greenwich', latitude: 51.48, longitude: 0 }]);
    const box = [-5e-8, 51, 5e-8, 52].join(',');
    expect([await names(`bbox=${box}`), await names(`bbox=${box}&zoom=20`)]).toEqual([['Greenwich'], ['Greenwich']]);
    expect(await names(`latitude=51.48&longitude=${-5e-8}`)).toEqual(['Greenwich']);
  });
});

describe('one pickup point', () => {
  test('comes with its coming distributions of whoever runs them, at most 20, by start', async () => {
    const [id] = await addPoints(server, scene.associationId, [{ name: 'Gare', access: 'Quai 1' }]);
    await addDistribution(server, scene.farm.id, id!, { farms: [scene.farm] });
    for (let day = 1; day <= 20; day++) {
      const date = `2026-12-${String(day).padStart(2, '0')}`;
      await addDistribution(server, scene.associationId, id!, { startsAt: `${date}T07:00:00.000Z`, endsAt: `${date}T08:00:00.000Z` });
    }
    const { body } = await server.call('GET', `/v1/pickup-points/${id}`);
    const detail = PickupPointDetail.parse(body);
    const starts = detail.distributions.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect([starts.length, starts[0]]).toEqual([20, '2026-11-28T07:00:00.000Z']);
    expect(detail.properties).toMatchObject({ name: 'Gare', access: 'Quai 1', next: { startsAt: starts[0] } });
  });
});
