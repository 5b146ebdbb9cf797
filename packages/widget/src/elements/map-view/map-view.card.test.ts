import type { PointFeature } from '@cagette/sdk';
import { afterEach, describe, equal, it, ok, until, untilItStays } from '../../testing/bdd.ts';
import { called, deepActiveElement } from '../../testing/deep-query.ts';
import {
  bastia,
  bonifacio,
  clusterAt,
  corsica,
  corte,
  FakeReader,
  type MountedMap,
  pointAt,
  shownMap,
  unmountMaps,
} from '../../testing/mount-map-view.ts';

const orderAddress = () => '#distribution=dst_1';
/** The corners, the edges and the middle of the network. */
const everywhere = [corsica[0], (corsica[0] + corsica[2]) / 2, corsica[2]].flatMap((longitude, column) =>
  [corsica[1], (corsica[1] + corsica[3]) / 2, corsica[3]].map((latitude, row) =>
    pointAt(`ppt_${column}${row}`, [longitude, latitude], { name: `Ferme ${column}${row} de la route de la mer` }),
  ),
);

/** A map as wide as on a phone of 360 px. */
async function narrowMap(points: readonly PointFeature[], height: number): Promise<MountedMap> {
  const map = await shownMap(new FakeReader([...points]), { orderAddress }, height);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('cagette-map-view { width: 328px !important; }');
  const root = map.view.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(sheet);
  await until(() => map.reader.asked.length > 1, 'the narrow view');
  return map;
}

/** Nothing stands on the pin, and it is on the map. */
function isClear({ root }: MountedMap, pin: Element | null): boolean {
  const box = pin?.querySelector('svg')?.getBoundingClientRect();
  const map = root.querySelector('.map')?.getBoundingClientRect();
  if (!box || !map || !root.querySelector('.card')) return false;
  const covers = [...root.querySelectorAll('.card, .tools, .whole:not([hidden])')].map((one) => one.getBoundingClientRect());
  const isIn = box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom;
  return (
    isIn && covers.every(({ left, right, top, bottom }) => box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom)
  );
}

const whole = ({ root }: MountedMap) => root.querySelector<HTMLElement>('.whole');

describe('the card of the map', () => {
  afterEach(unmountMaps);

  for (const height of [480, 400]) {
    it(`never hides the point it is about, wherever that stands, on a map of 328 by ${height} px`, async () => {
      for (const { id, properties } of everywhere) {
        const map = await narrowMap(everywhere, height);
        map.marker(properties.name)?.click();
        // On the way there it may be; where the map has come to rest, «Tout le réseau» stands in the corner.
        await untilItStays(() => isClear(map, map.marker(properties.name)), `${id} in the open`);
        ok(called(map.root, /^Commander ici/), 'with the way to an order');
        unmountMaps();
      }
    });
  }

  it('comes into sight where its point was pressed, and leaves the page where it is for a point that was chosen elsewhere', async () => {
    const map = await narrowMap([bastia, corte, bonifacio], 480);
    Object.assign(map.host.style, { display: 'block', margin: `${innerHeight - 300}px 0 400px` });
    const card = () => map.root.querySelector('.card')?.getBoundingClientRect();
    map.view.chosen = corte;
    await untilItStays(() => isClear(map, map.marker('Gare de Corte')), 'a card');
    ok(scrollY === 0 && card()!.bottom > innerHeight, 'out of sight, as it was');
    map.marker('Marché de Bastia')?.click();
    await until(() => map.root.querySelector('.card')?.textContent.includes('Marché de Bastia'), 'the card of another');
    await untilItStays(() => card()!.bottom < innerHeight - 60, 'all of it above what stands at the bottom');
    scrollTo(0, 0);
  });

  it('closes for the whole network, which then is in sight, and stays closed when its point is read anew', async () => {
    const map = await narrowMap([bastia, corte, bonifacio], 480);
    map.view.area = [9.1, 42.2, 9.2, 42.4];
    await until(() => whole(map)?.hidden === false, 'a way back');
    map.marker('Gare de Corte')?.click();
    await until(() => map.root.querySelector('.card'), 'a card');
    whole(map)?.click();
    await until(() => whole(map)?.hidden, 'the whole network');
    equal(map.root.querySelector('.card'), null);
    ok(deepActiveElement() === map.root.querySelector('.map'), 'the focus is not lost with the button');
    map.view.chosen = { ...corte };
    await map.view.updateComplete;
    equal(map.root.querySelector('.card'), null);
    const edges = map.root.querySelector('.map')?.getBoundingClientRect();
    for (const marker of map.markers()) {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      ok(edges && left >= edges.left && right <= edges.right && top >= edges.top && bottom <= edges.bottom, marker.ariaLabel ?? '');
    }
  });

  it('has no button for the whole network above it while that is shown', async () => {
    const map = await shownMap();
    await until(() => whole(map)?.hidden, 'nothing to go back to');
    map.view.area = [9.1, 42.2, 9.2, 42.4];
    await until(() => whole(map)?.hidden === false, 'a way back');
  });

  it('leaves its point out of the count of a cluster', async () => {
    const map = await shownMap(new FakeReader([clusterAt([9.3, 42.5], [9.1, 42.3, 9.46, 42.7], 14)]), { chosen: bastia });
    await until(() => map.marker('13 points de retrait'), 'the others');
    map.view.chosen = null;
    await until(() => map.marker('14 points de retrait, dont 1 où commander'), 'all of them');
  });

  it('says the same as the list, and begins its lines with a capital', async () => {
    const map = await shownMap();
    const closed = pointAt('ppt_closed', [9.2, 42.5], { name: 'Halle', startsIn: -1 });
    const lines = async (point: PointFeature) => {
      map.view.chosen = point;
      return until(() => {
        const said = [...map.root.querySelectorAll('.card p')].map((line) => line.textContent.trim());
        return said[0] === point.properties.name && said.slice(2);
      }, 'its card');
    };
    equal(await lines(bonifacio), ['Prochaine distribution pas encore annoncée']);
    equal(await lines(closed), ['Commandes closes']);
    ok((await lines(bastia))[0]?.startsWith('Samedi 28 novembre, de '), 'the day');
    ok((await lines(corte))[1]?.startsWith('Les commandes ouvrent '), 'when they open');
  });
});
