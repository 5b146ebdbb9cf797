import type { PointFeature } from '@cagette/sdk';
import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { deepActiveElement } from '../../testing/deep-query.ts';
import {
  bastia,
  bonifacio,
  clusterAt,
  corte,
  FakeReader,
  type MountedMap,
  pointAt,
  shownMap,
  unmountMaps,
} from '../../testing/mount-map-view.ts';

const orderAddress = () => '#distribution=dst_1';
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

const whole = ({ root }: MountedMap) => root.querySelector<HTMLElement>('.whole');

describe('the card of the map', () => {
  afterEach(unmountMaps);

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
