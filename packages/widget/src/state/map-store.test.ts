import { describe, expect, test } from 'vitest';
import { demoId, demoNow } from '../testing/demo-shop.ts';
import { FakeNetwork } from '../testing/fake-network.ts';
import { countryOfPoints, manyPoints } from '../testing/many-points.ts';
import { openHeldMap, openMap } from '../testing/open-map.ts';
import type { MapStore } from './map-store.ts';

const HOUR_MS = 3_600_000;

describe('the list of a pickup map', () => {
  test('begins with the network, the soonest to close first, and knows what one may filter by', async () => {
    const store = await started(new FakeNetwork());
    const { found, isUnfolded, reading } = store.state.value;
    expect([found?.total, found?.network, found?.points.length, isUnfolded, reading]).toEqual([14, 14, 14, false, 'no']);
    expect(found?.kinds).toContain('station');
    expect(found?.farms.map(({ slug }) => slug)).toContain('miel-d-ascu');
  });

  test('asks for little, however large the network is, and goes on where it ends', async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(24_000);
    const store = await started(network);
    expect(store.state.value.found?.points).toHaveLength(20);
    await store.more();
    expect([store.state.value.isUnfolded, network.asked.length]).toEqual([true, 1]);
    await store.more();
    expect([store.state.value.isUnfolded, store.state.value.found?.points.length]).toEqual([true, 40]);
    expect(new Set(store.state.value.found?.points.map(({ id }) => id)).size).toBe(40);
  });

  test('says what failed beside what it had, and tries just that again', async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(60);
    const store = await started(network);
    await store.more();
    network.network = 'down';
    await store.more();
    expect(store.state.value).toMatchObject({ failure: { code: 'network.failed' }, reading: 'no', isUnfolded: true });
    expect(store.state.value.found?.points).toHaveLength(20);
    network.network = 'up';
    await store.retry();
    expect(store.state.value).toMatchObject({ failure: null });
    expect(store.state.value.found?.points).toHaveLength(40);
  });

  test('names an unknown network', async () => {
    const store = openMap(new FakeNetwork(), { organisation: 'nobody' });
    await store.start();
    expect(store.state.value).toMatchObject({ found: null, failure: { code: 'organisation.notFound', requestId: 'req_test' } });
  });

  test('begins with a part of the network when the page says so, and leads to all of it', async () => {
    const network = new FakeNetwork();
    const store = await started(network, { area: [9.4, 42, 9.6, 42.8] });
    expect(store.state.value.found).toMatchObject({ total: 4, network: 14 });
    await store.showAll();
    expect(store.state.value.found?.total).toBe(14);
  });

  test('is read again when a window has closed meanwhile, and not before', async () => {
    const network = new FakeNetwork();
    const store = await started(network);
    network.now = demoNow + HOUR_MS;
    await store.tick();
    expect(network.asked).toHaveLength(1);
    network.now = demoNow + 3 * HOUR_MS;
    await store.tick();
    expect(network.asked).toHaveLength(2);
    await store.tick();
    expect(network.asked).toHaveLength(2);
  });

  test('that could not be read again stays, and is tried at the next tick', async () => {
    const network = new FakeNetwork();
    const store = await started(network);
    network.now = demoNow + 3 * HOUR_MS;
    network.network = 'down';
    await store.tick();
    expect(store.state.value).toMatchObject({ failure: null, found: { total: 14 } });
    network.network = 'up';
    await store.tick();
    expect(network.asked).toHaveLength(3);
  });
});

describe('the search of a pickup map', () => {
  test('finds communes by what is typed, whatever it is', async () => {
    const store = await started(new FakeNetwork());
    const found = async (text: string) => {
      await store.search(text);
      return store.state.value.places.items.map(({ name }) => name);
    };
    expect(await found('bast')).toEqual(['Bastia']);
    expect(await found('ile rousse')).toEqual(['L’Île-Rousse']);
    expect(await found('20250')).toEqual(['Corte']);
    expect(await found('<img src=x onerror=alert(1)>')).toEqual([]);
    expect(store.state.value.places.attribution).toContain('GeoNames');
  });

  test('asks for nothing by one letter, and for no more than a hundred of ten thousand', async () => {
    const network = new FakeNetwork();
    const store = await started(network);
    await store.search('b');
    await store.search('   ');
    expect(network.asked).toHaveLength(1);
    await store.search('a'.repeat(10_000));
    expect(new URL(network.asked[1] ?? '').searchParams.get('q')).toHaveLength(100);
  });

  test('asks once for what is typed fast', async () => {
    const network = new FakeNetwork();
    const { store, waiting, settle } = openHeldMap(network);
    for (const text of ['ba', 'bas', 'bast', 'basti']) void store.search(text);
    await settle();
    expect(waiting().map(({ what }) => what)).toEqual(['pause']);
    waiting()[0]?.go();
    await settle();
    expect(waiting().map(({ what }) => what)).toEqual(['/v1/places?q=basti&limit=6&wire=1']);
  });

  test('shows what is nearest to a commune, and says how far', async () => {
    const store = await started(new FakeNetwork());
    await store.search('corte');
    await store.takeFirstPlace();
    await settled();
    const { found, places } = store.state.value;
    expect(places).toMatchObject({ text: 'Corte', items: [] });
    expect(found?.query.origin).toMatchObject({ label: 'Corte' });
    expect(found?.points.slice(0, 2).map(({ properties }) => properties.name)).toEqual(['Gare de Corte', 'Foyer rural']);
    expect(found?.points[0]?.properties.metres).toBeLessThan(1000);
    expect(found?.points.at(-1)?.properties.metres).toBeNull();
  });

  test('goes to the first commune when Enter came before the answer', async () => {
    const { store, waiting, settle } = openHeldMap(new FakeNetwork());
    void store.search('bastia');
    void store.takeFirstPlace();
    for (let round = 0; round < 4; round += 1) {
      for (const one of waiting()) one.go();
      await settle();
    }
    expect(store.state.value.found?.query.origin?.label).toBe('Bastia');
  });

  test('that fails says so, and Enter tries it again', async () => {
    const network = new FakeNetwork();
    const store = await started(network);
    network.network = 'busy';
    await store.search('bastia');
    expect(store.state.value.places.phase).toBe('failed');
    network.network = 'up';
    await store.takeFirstPlace();
    await settled();
    expect(store.state.value.asked.origin?.label).toBe('Bastia');
  });
});

describe('the position of who looks', () => {
  test('is asked for once they wish it, and what is nearest comes first', async () => {
    const store = await started(new FakeNetwork());
    await store.nearMe();
    expect(store.state.value).toMatchObject({ position: 'none', asked: { origin: { label: null } } });
    expect(store.state.value.found?.points[0]?.properties.name).toBe('Gare de Corte');
  });

  test('is told to the server no closer than to a hundred metres', async () => {
    const network = new FakeNetwork();
    const store = await started(network, { askPosition: async () => ({ latitude: 42.3061234, longitude: 9.1509876 }) });
    await store.nearMe();
    const { searchParams } = new URL(network.asked.at(-1) ?? '');
    expect(Number(searchParams.get('latitude'))).toBeCloseTo(42.306, 9);
    expect(Number(searchParams.get('longitude'))).toBeCloseTo(9.15, 9);
  });

  test.each(['refused', 'unavailable', 'late'] as const)('that is %s is said and changes nothing', async (answer) => {
    const store = await started(new FakeNetwork(), { askPosition: async () => answer });
    const before = store.state.value.found;
    await store.nearMe();
    expect(store.state.value).toMatchObject({ position: answer, found: before, asked: { origin: null } });
    await store.search('bast');
    expect(store.state.value.position).toBe('none');
  });

  test('that comes after another wish changes nothing any more', async () => {
    const { store, waiting, settle } = openHeldMap(new FakeNetwork());
    void store.nearMe();
    await settle();
    const device = waiting().find(({ what }) => what === 'position');
    store.choosePlace({ ...placeOf('Bastia'), latitude: 42.7, longitude: 9.45 });
    device?.go();
    await settle();
    expect(store.state.value).toMatchObject({ position: 'none', asked: { origin: { label: 'Bastia' } } });
  });
});

describe('the chosen point', () => {
  test('is one of the list or any other, and goes when it is chosen no more', async () => {
    const network = new FakeNetwork();
    network.points = [...countryOfPoints(30), ...manyPoints()];
    const store = await started(network);
    const [near] = store.state.value.found!.points;
    await store.choose(near!.id);
    expect(store.state.value.chosen).toBe(near);
    await store.choose(demoId('ppt', 1));
    expect(store.state.value.chosen?.properties.name).toBe('Gare de Bastia');
    await store.choose(null);
    expect(store.state.value.chosen).toBeNull();
  });

  test('that does not exist is said', async () => {
    const store = await started(new FakeNetwork());
    await store.choose(demoId('ppt', 99));
    expect(store.state.value).toMatchObject({ chosen: null, lost: { code: 'pickupPoint.notFound' } });
    await store.choose(demoId('ppt', 1));
    expect(store.state.value.lost).toBeNull();
  });

  test('that the page’s address names and that is of another network on the page is left to the other', async () => {
    const network = new FakeNetwork();
    const [own] = manyPoints();
    const elsewhere = { slug: 'autre-reseau', name: 'Autre réseau' };
    const foreign = { ...own!, id: demoId('ppt', 77), properties: { ...own!.properties, id: demoId('ppt', 77), organisation: elsewhere } };
    const list = network.list.bind(network);
    network.points = [...network.points, foreign];
    network.list = (query) => {
      const points = network.points;
      network.points = points.filter((point) => point !== foreign && (query.get('bbox') === null || point !== own));
      const found = list(query);
      network.points = points;
      return found;
    };
    network.points = network.points.map((point) =>
      point.id === own!.id ? { ...point, geometry: { type: 'Point', coordinates: [0, 0] } } : point,
    );
    const store = await started(network);
    await store.choose(foreign.id, true);
    expect(store.state.value).toMatchObject({ chosen: null, lost: null });
    await store.choose(foreign.id);
    expect(store.state.value.chosen?.id).toBe(foreign.id);
  });
});

describe('the point that the page’s address names', () => {
  test('is chosen when the list comes, whichever is answered first', async () => {
    for (const first of [0, -1]) {
      const { store, waiting, settle } = openHeldMap(new FakeNetwork());
      void store.start(demoId('ppt', 14));
      await settle();
      const calls = waiting().filter(({ what }) => what !== 'pause');
      expect(calls).toHaveLength(2);
      calls.at(first)?.go();
      await settle();
      expect(store.state.value.found).toBeNull();
      for (const call of calls) call.go();
      await settle();
      expect(store.state.value.found?.total).toBe(14);
      expect(store.state.value.chosen?.id).toBe(demoId('ppt', 14));
      expect(waiting()).toEqual([]);
    }
  });

  test('is not waited for long: the list comes without, and the point when it does', async () => {
    const { store, waiting, settle } = openHeldMap(new FakeNetwork());
    void store.start(demoId('ppt', 14));
    await settle();
    waiting()
      .find(({ what }) => what.includes('/organisations/'))
      ?.go();
    await settle();
    waiting()
      .find(({ what }) => what === 'pause')
      ?.go();
    await settle();
    expect(store.state.value).toMatchObject({ found: { total: 14 }, chosen: null });
    waiting()[0]?.go();
    await settle();
    expect(store.state.value.chosen?.id).toBe(demoId('ppt', 14));
  });

  test('leaves the list whole when it cannot be had', async () => {
    const { store, waiting, settle } = openHeldMap(new FakeNetwork());
    void store.start(demoId('ppt', 14));
    await settle();
    const calls = waiting().filter(({ what }) => what !== 'pause');
    for (const call of calls) call[call.what.includes('/organisations/') ? 'go' : 'fail']();
    await settle();
    expect(store.state.value).toMatchObject({ found: { total: 14 }, chosen: null, lost: { code: 'network.failed' } });
  });
});

test('a map reads again what its list has read again, and whatever may have failed once the network is back', async () => {
  const network = new FakeNetwork();
  const store = await started(network);
  const reader = () => store.readerFor(store.state.value.asked.filters);
  const first = reader();
  await store.setOffline(true);
  expect(reader()).toBe(first);
  await store.setOffline(false);
  const second = reader();
  expect(second).not.toBe(first);
  network.network = 'down';
  await store.refresh();
  expect(reader()).toBe(second);
  network.network = 'up';
  await store.refresh();
  expect(reader()).not.toBe(second);
});

test('a map reads by the filters of the list, with the same reader for the same filters', async () => {
  const network = new FakeNetwork();
  const store = await started(network);
  const before = store.readerFor(store.state.value.asked.filters);
  expect(store.readerFor(store.state.value.asked.filters)).toBe(before);
  await store.filter({ kinds: ['market'], farm: 'miel-d-ascu', open: true });
  const reader = store.readerFor(store.state.value.asked.filters);
  expect(reader).not.toBe(before);
  await reader.read({ bbox: [8, 41, 10, 43], zoom: 8 }, new AbortController().signal);
  const { searchParams } = new URL(network.asked.at(-1) ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    kinds: 'market',
    farm: 'miel-d-ascu',
    open: 'true',
    bbox: '8,41,10,43',
    zoom: '8',
  });
});

async function started(network: FakeNetwork, options = {}): Promise<MapStore> {
  const store = openMap(network, options);
  await store.start();
  return store;
}

/** Once answers that come at once have been drawn on. */
async function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function placeOf(name: string) {
  const country = { code: 'FR', name: 'France' };
  return { code: '2B033', name, postcode: '20200', department: { code: '2B', name: 'Haute-Corse' }, country, isApproximate: false };
}
