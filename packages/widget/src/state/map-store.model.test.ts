import type { PointFeature } from '@cagette/sdk';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FakeNetwork } from '../testing/fake-network.ts';
import { openHeldMap } from '../testing/open-map.ts';
import { type MapQuery, noFilters, wholeNetwork } from './map-query.ts';

/** What a visitor does, and what the world does meanwhile: the `n`th of what is under way is answered or cut off. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('search' as const), text: fc.constantFrom('b', 'bast', '20250', 'zzyzx', 'île rousse', 'x'.repeat(200)) }),
  fc.record({
    do: fc.constantFrom('enter' as const, 'near' as const, 'all' as const, 'clear' as const, 'more' as const, 'retry' as const),
  }),
  fc.record({ do: fc.constant('place' as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant('filter' as const), kind: fc.constantFrom('market' as const, 'farm' as const) }),
  fc.record({ do: fc.constant('days' as const), weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })) }),
  fc.record({ do: fc.constant('open' as const), isOpen: fc.boolean() }),
  fc.record({ do: fc.constant('area' as const), east: fc.double({ min: 8.8, max: 9.6, noNaN: true }) }),
  fc.record({ do: fc.constant('offline' as const), isOffline: fc.boolean() }),
  fc.record({ do: fc.constant('choose' as const), index: fc.nat(14) }),
  fc.record({ do: fc.constant('hour' as const) }),
  fc.record({ do: fc.constant('answer' as const), index: fc.nat(5) }),
  fc.record({ do: fc.constant('cut' as const), index: fc.nat(5) }),
);

test('whatever is asked and in whatever order answers come, a map ends with what was asked last, or says what failed', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), fc.boolean(), fc.nat(20), async (deeds, endsWell, linked) => {
      const network = new FakeNetwork();
      const { store, waiting, settle } = openHeldMap(network);
      // What the visitor asked for last, by what they did and saw.
      let wanted: MapQuery = wholeNetwork;
      let chosen: string | null = network.points[linked]?.id ?? null;
      store.state.subscribe((after, before) => {
        // A commune or a position that was asked for before is gone to when it is heard, and only then.
        if (after.asked.origin !== before.asked.origin) wanted = { ...wanted, origin: after.asked.origin, area: after.asked.area };
      });
      void store.start(chosen);
      for (const one of deeds) {
        const held = waiting();
        if (one.do === 'search') void store.search(one.text);
        else if (one.do === 'enter') void store.takeFirstPlace();
        else if (one.do === 'near') void store.nearMe();
        else if (one.do === 'all') {
          void store.showAll();
          wanted = { ...wanted, origin: null, area: null };
        } else if (one.do === 'clear') {
          void store.clearFilters();
          wanted = { ...wanted, filters: noFilters };
        } else if (one.do === 'more') void store.more();
        else if (one.do === 'retry') void store.retry();
        else if (one.do === 'place') {
          const place = store.state.value.places.items[one.index];
          if (place) store.choosePlace(place);
        } else if (one.do === 'filter') {
          void store.filter({ kinds: [one.kind] });
          wanted = { ...wanted, filters: { ...wanted.filters, kinds: [one.kind] } };
        } else if (one.do === 'days') {
          void store.filter({ weekdays: one.weekdays });
          wanted = { ...wanted, filters: { ...wanted.filters, weekdays: one.weekdays } };
        } else if (one.do === 'open') {
          void store.filter({ open: one.isOpen });
          wanted = { ...wanted, filters: { ...wanted.filters, open: one.isOpen } };
        } else if (one.do === 'area') {
          const area = [8.5, 41.3, one.east, 43] as [number, number, number, number];
          void store.showArea(area);
          wanted = { ...wanted, area };
        } else if (one.do === 'offline') void store.setOffline(one.isOffline);
        else if (one.do === 'choose') {
          chosen = network.points[one.index]?.id ?? null;
          void store.choose(chosen);
        } else if (one.do === 'hour') {
          network.now += 3_600_000;
          void store.tick();
        } else if (one.do === 'answer') held[one.index % Math.max(1, held.length)]?.go();
        else if (one.do === 'cut') held[one.index % Math.max(1, held.length)]?.fail();
        await settle();
      }
      // The world comes to rest: all that is under way is answered, or all of it is cut off.
      for (let rounds = 0; waiting().length > 0 && rounds < 50; rounds += 1) {
        for (const one of waiting()) one[endsWell ? 'go' : 'fail']();
        await settle();
      }
      const { asked, found, failure, reading, lost, chosen: shown, position, places } = store.state.value;
      expect(reading).toBe('no');
      expect(position).not.toBe('asking');
      expect(places.phase).not.toBe('late');
      expect(asked).toEqual(wanted);
      if (found?.query === asked) expect(found.points.map(idOf)).toEqual(answerTo(network, asked).slice(0, found.points.length).map(idOf));
      else expect(failure).not.toBeNull();
      if (lost) expect(shown).toBeNull();
      else expect(shown?.id ?? null).toBe(chosen);
    }),
    { numRuns: 150 },
  );
});

test('without a network nothing is ever shown as if it answered, and all of it comes once there is one', async () => {
  const { store, waiting, settle } = openHeldMap(new FakeNetwork());
  void store.start();
  await settle();
  for (const one of waiting()) one.fail();
  await settle();
  await store.setOffline(true);
  void store.filter({ kinds: ['market'] });
  await settle();
  for (const one of waiting()) one.fail();
  await settle();
  expect(store.state.value).toMatchObject({ found: null, reading: 'no', failure: { code: 'network.failed' } });
  void store.setOffline(false);
  await settle();
  for (const one of waiting()) one.go();
  await settle();
  expect(store.state.value.failure).toBeNull();
  expect(store.state.value.found?.points.map(({ properties }) => properties.kind)).toEqual(['market', 'market', 'market', 'market']);
});

function idOf({ id }: PointFeature): string {
  return id;
}

/** The whole list that the network would answer with. */
function answerTo(network: FakeNetwork, { filters, origin, area }: MapQuery): readonly PointFeature[] {
  const query = new URLSearchParams();
  if (filters.kinds.length > 0) query.set('kinds', filters.kinds.join());
  if (filters.weekdays.length > 0) query.set('weekdays', filters.weekdays.join());
  if (filters.open) query.set('open', 'true');
  if (area) query.set('bbox', area.join());
  if (origin) {
    query.set('latitude', String(origin.latitude));
    query.set('longitude', String(origin.longitude));
  }
  return network.list(query).features as PointFeature[];
}
