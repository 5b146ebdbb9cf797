import type { BoundingBox } from '@cagette/sdk';
import { Moments } from '../../base/moments.ts';
import { en } from '../../messages/en.ts';
import { faultsFoundByAxe } from '../../testing/axe.ts';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement } from '../../testing/deep-query.ts';
import {
  bastia,
  corsica,
  corte,
  FakeReader,
  mapNow,
  type MountedMap,
  mountMapView,
  pointAt,
  shownMap,
  unmountMaps,
} from '../../testing/mount-map-view.ts';

const settled = async ({ reader }: MountedMap, reads: number) => until(() => reader.asked.length >= reads, `read ${reads}`);

describe('the map', () => {
  afterEach(unmountMaps);

  it('shows the whole network and reads it once, in a box and at a whole zoom', async () => {
    const map = await shownMap();
    const [asked] = map.reader.asked;
    equal(map.reader.asked.length, 1);
    ok(asked && Number.isInteger(asked.zoom), 'a whole zoom');
    const [west, south, east, north] = asked.bbox;
    ok(west < corsica[0] && south < corsica[1] && east > corsica[2] && north > corsica[3], `all of it: ${asked.bbox.join()}`);
  });

  const boxes: readonly (readonly [what: string, home: BoundingBox | null])[] = [
    ['of a single point', [9.451, 42.697, 9.451, 42.697]],
    ['across the antimeridian', [177, -20, -177, -12]],
    ['of the whole world', [-180, -85, 180, 85]],
    ['on the null island', [0, 0, 0, 0]],
    ['of nobody', null],
  ];
  for (const [what, home] of boxes) {
    it(`reads what a server takes where the network is ${what}`, async () => {
      const map = await mountMapView(new FakeReader([]), { home });
      await settled(map, 1);
      const [west = NaN, south = NaN, east = NaN, north = NaN] = map.reader.asked[0]?.bbox ?? [];
      ok(
        [west, east].every((degrees) => degrees >= -180 && degrees <= 180),
        `${west} to ${east}`,
      );
      ok(south >= -85 && north <= 85 && south <= north, `${south} to ${north}`);
      if (what.includes('antimeridian')) ok(west > east, `from ${west} to ${east}`);
      ok(!map.reader.asked[0]?.bbox.join().includes('e'), 'no exponents');
    });
  }

  it('draws a point beyond the antimeridian where one looks', async () => {
    const { marker, view } = await shownMap(new FakeReader([pointAt('ppt_fiji', [-179, -16]), pointAt('ppt_suva', [178.4, -18.1])]), {
      home: [177, -20, -177, -12],
    });
    const [left, right] = ['ppt_suva', 'ppt_fiji'].map((id) => marker(id)?.getBoundingClientRect().left ?? 0);
    const edges = view.getBoundingClientRect();
    ok((left ?? 0) > edges.left && (right ?? 0) < edges.right && (left ?? 0) < (right ?? 0), `${left} and ${right} in sight`);
  });

  it('ends the older reading when the visitor goes on, and keeps what it shows until there is more', async () => {
    const map = await shownMap();
    let open = () => {};
    map.reader.gate = new Promise((resolve) => (open = resolve));
    called(map.root, /^Rapprocher/)?.click();
    await settled(map, 2);
    equal(map.markers().length, 3);
    called(map.root, /^Rapprocher/)?.click();
    await settled(map, 3);
    equal([map.reader.signals[1]?.aborted, map.reader.signals[2]?.aborted], [true, false]);
    map.reader.features = [bastia];
    open();
    await until(() => map.markers().length === 1, 'the newest answer');
  });

  it('reads again with another reader, and tells when that fails and keeps the markers', async () => {
    const map = await shownMap();
    const other = new FakeReader([corte]);
    map.view.reader = other;
    await until(() => map.markers().length === 1, 'the other answer');
    equal(map.reader.asked.length, 1);
    const failing = Object.assign(new FakeReader(), { fails: true });
    map.view.reader = failing;
    await until(() => map.told.length > 0, 'that it failed');
    equal(map.told, [['failed', 'map.points']]);
    equal(map.markers().length, 1);
  });

  it('leads back to the whole network in one click', async () => {
    const map = await shownMap();
    called(map.root, /^Rapprocher/)?.click();
    await until(() => map.told.length === 1, 'the list follows');
    equal(map.told[0]?.[0], 'area');
    called(map.root, /^Tout le réseau/)?.click();
    equal(map.told[1], ['area', null]);
    await settled(map, 3);
    equal(map.reader.asked[2], map.reader.asked[0]);
    equal(map.told.length, 2);
  });

  it('goes where it is told without telling', async () => {
    const map = await shownMap();
    map.view.area = [9.3, 42.6, 9.5, 42.8];
    await settled(map, 2);
    ok((map.reader.asked[1]?.zoom ?? 0) > (map.reader.asked[0]?.zoom ?? 99), 'closer');
    map.view.here = { latitude: 41.39, longitude: 9.16, label: 'Bonifacio' };
    await settled(map, 3);
    equal(map.root.querySelector('.here')?.textContent, 'Bonifacio');
    equal(map.told, []);
  });

  it('goes where it is told in the middle of a zoom, and forgets no press on the way', async () => {
    const map = await shownMap();
    const zoom = map.reader.asked[0]?.zoom ?? 0;
    called(map.root, /^Rapprocher/)?.click();
    called(map.root, /^Rapprocher/)?.click();
    await until(() => map.reader.asked.at(-1)?.zoom === zoom + 2, 'both presses');
    called(map.root, /^Éloigner/)?.click();
    await until(() => map.root.querySelector('.leaflet-zoom-anim'), 'a zoom');
    map.view.here = { latitude: 41.39, longitude: 9.16, label: 'Bonifacio' };
    const isAround = () => {
      const [west, south, east, north] = map.reader.asked.at(-1)?.bbox ?? [0, 0, 0, 0];
      return west < 9.16 && east > 9.16 && south < 41.39 && north > 41.39 && north < 42.5;
    };
    await until(isAround, 'the place');
    called(map.root, /^Rapprocher/)?.click();
    called(map.root, /^Tout le réseau/)?.click();
    await until(() => map.reader.asked.at(-1)?.bbox.join() === map.reader.asked[0]?.bbox.join(), 'the whole network');
  });

  for (const [when, begin] of [
    ['a zoom is under way', (map: MountedMap) => until(() => map.root.querySelector('.leaflet-zoom-anim'), 'a zoom')],
    ['a zoom is to begin', async () => {}],
  ] as const) {
    it(`leaves the page in peace when it is taken off while ${when}`, async () => {
      const map = await shownMap();
      const faults: string[] = [];
      const hear = ({ message }: ErrorEvent) => faults.push(message);
      addEventListener('error', hear);
      called(map.root, /^Rapprocher/)?.click();
      map.root
        .querySelector('.map')
        ?.dispatchEvent(
          new WheelEvent('wheel', { deltaY: -300, ctrlKey: true, clientX: 99, clientY: 99, bubbles: true, cancelable: true }),
        );
      await begin(map);
      map.view.remove();
      // Leaflet ends a zoom after 250 ms and follows a wheel after 40: its timers were set before this one, so they come before it.
      await new Promise((resolve) => setTimeout(resolve, 250));
      removeEventListener('error', hear);
      equal(faults, []);
    });
  }

  it('shows the chosen point above its card, with the way to an order there', async () => {
    const orderAddress = () => '#distribution=dst_1';
    const map = await shownMap(new FakeReader(), { orderAddress }, 420);
    map.view.chosen = bastia;
    await until(() => map.root.querySelector('.card'), 'a card');
    const card = map.root.querySelector<HTMLElement>('.card');
    for (const text of ['Marché de Bastia', 'Samedi 28 novembre', 'Commandes jusqu’à']) ok(card?.textContent.includes(text), text);
    const isClear = () => {
      const [pin, over] = [
        map.marker('Marché de Bastia')?.getBoundingClientRect(),
        map.root.querySelector('.card')?.getBoundingClientRect(),
      ];
      return pin && over && (pin.bottom <= over.top + 1 || pin.top >= over.bottom - 1 || pin.left >= over.right || pin.right <= over.left);
    };
    await until(isClear, 'a pin that is not covered');
    const link = called(map.root, /^Commander ici/);
    ok(link?.getAttribute('href') === '#distribution=dst_1', 'a real link');
    map.view.addEventListener('cagette-point-request', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    equal(map.told.at(-1), ['order', 'ppt_bastia']);
    ok(click.defaultPrevented, 'whoever sees to it stops the link');
    const withKey = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    map.root.addEventListener('click', (event) => event.preventDefault(), { once: true });
    const before = map.told.length;
    link.dispatchEvent(withKey);
    equal(map.told.length, before, 'a new tab is the browser’s');
  });

  it('closes the card and gives the focus to its marker', async () => {
    const map = await shownMap();
    map.marker('Gare de Corte')?.click();
    (await until(() => called(map.root, /^Fermer/), 'the cross')).click();
    await until(() => !map.root.querySelector('.card'), 'no card');
    ok(deepActiveElement() === map.marker('Gare de Corte'), 'the focus');
    map.marker('Gare de Corte')?.click();
    await until(() => map.root.querySelector('.card'), 'it comes back');
  });

  it('speaks another language as soon as it is told to', async () => {
    const map = await shownMap();
    map.view.moments = new Moments('en-GB', en);
    await until(() => map.marker('Marché de Bastia')?.getAttribute('aria-label')?.includes('orders open'), 'English');
    ok(called(map.root, /^The whole network/), 'the buttons too');
  });

  it('is where it was when it comes back to the page', async () => {
    const map = await shownMap();
    called(map.root, /^Rapprocher/)?.click();
    await settled(map, 2);
    const place = map.view.parentNode;
    map.view.remove();
    equal(map.root.querySelectorAll('.marker').length, 0);
    place?.append(map.view);
    await settled(map, 3);
    equal(map.reader.asked[2], map.reader.asked[1]);
    await until(() => map.markers().length === 3, 'its markers');
  });

  it('is made when it is first seen, and fits another size', async () => {
    const map = await mountMapView(new FakeReader(), { hidden: true });
    await map.view.updateComplete;
    equal(map.reader.asked.length, 0);
    map.view.hidden = false;
    await until(() => map.markers().length === 3, 'markers');
    const [west = 0, , east = 0] = map.reader.asked[0]?.bbox ?? [];
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('cagette-map-view { width: 300px !important; }');
    const root = map.view.getRootNode();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(sheet);
    await settled(map, 2);
    const [left = 0, , right = 0] = map.reader.asked[1]?.bbox ?? [];
    ok(right - left < east - west, 'it shows less');
    equal(map.told, []);
  });

  it('has no fault that axe finds, with a card and without', async () => {
    const map = await shownMap(new FakeReader(), { orderAddress: () => '#o', now: mapNow });
    equal(await faultsFoundByAxe(map.host), []);
    map.view.chosen = bastia;
    await until(() => map.root.querySelector('.card'), 'a card');
    equal(await faultsFoundByAxe(map.host), []);
  });
});
